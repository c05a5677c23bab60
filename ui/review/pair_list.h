#pragma once

#include <QListView>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

namespace jingwei::ui {

/// One pair of incidents in a list.
struct PairLine {
    QString title = {};       ///< both numbers
    QString value = {};       ///< score, or verdict
    QStringList icons = {};   ///< drawings before the second line
    QString about = {};       ///< second line; empty: one line alone
    QString mark = {};        ///< a word in amber before the bar
    double share = -1.0;      ///< length of the bar in [0, 1]; negative: none
    QString valueIcon = {};   ///< drawing before the value
    bool valueIsGood = false; ///< … and its ink
    QString toolTip = {};
};

/// Pairs one below the other, of one or two lines each. A line is made only when it comes into sight, so that
/// a list of thousands is there at once.
class PairList : public QListView {
    Q_OBJECT

public:
    enum class Lines : std::uint8_t { One, Two };
    PairList(const QString& name, Lines lines, QWidget* parent = nullptr);

    /// Shows other pairs. Nothing is current afterwards, and nothing is said.
    void showPairs(std::size_t count, std::function<PairLine(std::size_t)> line);
    [[nodiscard]] PairLine line(std::size_t index) const { return m_line(index); }
    [[nodiscard]] std::size_t count() const noexcept { return m_count; }
    [[nodiscard]] Lines lines() const noexcept { return m_lines; }
    [[nodiscard]] std::optional<std::size_t> current() const;
    /// Says nothing through `pairChosen`.
    void setCurrent(std::optional<std::size_t> line);

signals:
    void pairChosen(std::size_t line); ///< by the user
    void removeRequested(std::size_t line);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& search) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Model;

    Lines m_lines;
    Model* m_model;
    std::size_t m_count = 0;
    std::function<PairLine(std::size_t)> m_line;
    bool m_quiet = false;
};

} // namespace jingwei::ui
