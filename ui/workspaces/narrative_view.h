#pragma once

#include "ui/workspaces/narrative_marks.h"

#include <QTextBrowser>

#include <cstddef>
#include <vector>

namespace jingwei::ui {

/// A text one reads, with what it names underlined in the colour of its kind. What the case knows is a link;
/// the rest has a dotted line, and a wave where the number is damaged or its check digit wrong.
class NarrativeView : public QTextBrowser {
    Q_OBJECT

public:
    explicit NarrativeView(QWidget* parent = nullptr);

    void show(MarkedText narrative);
    [[nodiscard]] const std::vector<NarrativeMark>& marks() const noexcept { return m_narrative.marks; }

signals:
    void entityChosen(const jingwei::EntityRef& entity);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();
    void mark(const NarrativeMark& mark, std::size_t number);

    MarkedText m_narrative;
};

} // namespace jingwei::ui
