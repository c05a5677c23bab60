#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace jingwei::ui {

/// How a value is written; each tone has its colour, and where it matters an icon.
enum class FactTone : std::uint8_t { Plain, Strong, Quiet, Accent, Ok, Warn, Danger };

/// One line: what it is at the left, the value at the right.
struct FactLine {
    QString caption;
    QString value;
    QString note = {}; ///< third column: a share, a unit
    FactTone tone = FactTone::Plain;
    QString icon = {}; ///< drawing before the caption
    QString link = {}; ///< not empty: the value is a link, and this is what `linkActivated` says
    QString toolTip = {};
};

/// Lines under a head.
struct FactSection {
    QString title;
    QString aside; ///< small, beside the title
    std::vector<FactLine> lines;
};

/// A column of sections with captions and values; figures right-aligned under each other.
class FactList : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);

    void show(std::vector<FactSection> sections);
    /// What is shown, a line each: "caption<tab>value<tab>note". For copying and for tests.
    [[nodiscard]] QString asText() const;

signals:
    void linkActivated(const QString& link);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addSection(const FactSection& section);

    std::vector<FactSection> m_sections;
    QWidget* m_content = nullptr;
};

} // namespace jingwei::ui
