#pragma once

#include "ui/charts/sankey_painting.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace jingwei::ui {

class Job;

/// A Sankey diagram of a trace; one of many bands is painted by a worker, and what is marked over it at once.
/// A click on a band chooses its link, on a bar its end; ← and → move along the
/// bands, Enter chooses.
class SankeyChart : public QWidget {
    Q_OBJECT

public:
    explicit SankeyChart(QWidget* parent = nullptr);

    void setDiagram(std::shared_ptr<const Diagram> diagram);
    void setLook(MoneyUnit unit, Masking masking);
    /// Links and ends by their numbers in the diagram.
    void setSelected(std::vector<std::uint32_t> links, std::vector<std::uint32_t> ends);

    /// Middle of a band, for the mouse; null where it is not drawn.
    [[nodiscard]] QPoint middleOf(std::uint32_t link) const;
    /// Middle of a bar, likewise.
    [[nodiscard]] QPoint middleOfEnd(std::uint32_t node) const;
    [[nodiscard]] std::shared_ptr<const Diagram> diagram() const { return m_diagram; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void linkChosen(quint32 link);
    void endChosen(quint32 node);
    void endOpened(quint32 node); ///< double-click: one level deeper
    void contextMenuRequested(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// What a picture was painted of.
    struct Painted {
        std::shared_ptr<const Diagram> diagram;
        QSize size;
        double ratio = 1.0;
        MoneyUnit unit = MoneyUnit::Yuan;
        Masking masking = Masking::Shown;
        const Tokens* colours = nullptr;
        double scale = 1.0;

        friend bool operator==(const Painted&, const Painted&) = default;
    };
    [[nodiscard]] Painted wished() const;
    [[nodiscard]] SankeyLook look() const;
    [[nodiscard]] QRectF area() const;
    void paintElsewhere(const Painted& wish);
    [[nodiscard]] std::optional<std::uint32_t> linkAt(QPointF place) const;
    [[nodiscard]] std::optional<std::uint32_t> endAt(QPointF place) const;
    [[nodiscard]] QString linkText(std::uint32_t link) const;
    [[nodiscard]] QString endText(std::uint32_t node) const;

    std::shared_ptr<const Diagram> m_diagram;
    MoneyUnit m_unit = MoneyUnit::Yuan;
    Masking m_masking = Masking::Shown;
    SankeyShapes m_shapes; ///< of the last paint
    QImage m_picture;      ///< of a diagram of many bands, without marks; null: none is painted yet
    Painted m_painted;     ///< what m_picture and m_shapes show, or will show when m_job has ended
    QPointer<Job> m_job;
    std::optional<std::uint32_t> m_marked;
    std::vector<std::uint32_t> m_selected;
    std::vector<std::uint32_t> m_selectedEnds;
};

} // namespace jingwei::ui
