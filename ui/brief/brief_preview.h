#pragma once

#include "ui/brief/brief_pages.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QPointer>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

class QThreadPool;

namespace jingwei::ui {

class Job;

/// The pages of a brief, one below the other, as they will be printed. Figures are links.
///
/// Pages are painted in the background as they come into sight, one at a time; until a page is there it is
/// white.
class BriefPreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit BriefPreview(QThreadPool& pool, QWidget* parent = nullptr);
    ~BriefPreview() override;

    /// Null: nothing to show. Keeps the place if there are as many pages as before.
    void setPages(std::shared_ptr<const BriefPages> pages);
    [[nodiscard]] std::size_t currentPage() const;
    void goTo(std::size_t page, double top = 0.0); ///< `top` in layout units from the upper edge of the paper
    /// 1 is the paper's own size; nothing: as wide as there is room.
    void setZoom(std::optional<double> zoom);
    [[nodiscard]] double zoom() const; ///< as shown
    /// The figure that is marked on the pages; nothing: none.
    void setMarkedFigure(std::optional<std::uint32_t> figure);
    [[nodiscard]] std::size_t renderedPages() const; ///< pictures at hand
    /// Where a figure stands in the viewport, if it is in sight.
    [[nodiscard]] std::optional<QRect> figureBox(std::uint32_t figure) const;

signals:
    void currentPageChanged(std::size_t page);
    void figureClicked(std::uint32_t figure);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void renderNext();
    void forgetDistantPages();
    [[nodiscard]] QRectF pageBox(std::size_t page) const; ///< in the viewport
    [[nodiscard]] std::vector<std::size_t> pagesInSight() const;
    [[nodiscard]] std::optional<std::uint32_t> figureAt(QPointF place) const;
    [[nodiscard]] double dotsPerInch() const;

    struct Picture {
        QImage image;
        double dotsPerInch;
    };

    QThreadPool& m_pool;
    std::shared_ptr<const BriefPages> m_pages;
    std::vector<std::optional<Picture>> m_pictures;
    std::optional<double> m_zoom;
    std::optional<std::uint32_t> m_marked;
    std::size_t m_page = 0;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
