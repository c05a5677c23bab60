#pragma once

#include <QLayout>

#include <vector>

namespace jingwei::ui {

/// Lays widgets out like words: side by side, and on a new line where there is no room. One whose size policy
/// expands takes what its line has left.
class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(QWidget* parent, int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& rect) override;

private:
    enum class Act : std::uint8_t { Measure, Place };
    struct Line {
        std::size_t begin, end; ///< of the items
        int width = 0, height = 0;
    };
    int arrange(const QRect& rect, Act act) const;
    [[nodiscard]] Line lineFrom(std::size_t from, int room) const;
    void placeLine(const Line& line, const QRect& place) const;
    [[nodiscard]] static QSize needed(QLayoutItem& item, int room);
    [[nodiscard]] static bool grows(const QLayoutItem& item);

    int m_gap;
    std::vector<QLayoutItem*> m_items;
};

} // namespace jingwei::ui
