#pragma once

#include "ui/support/format.h"
#include "ui/workspaces/narrative_marks.h"

#include <QTextBrowser>

#include <cstddef>
#include <vector>

namespace jingwei::ui {

/// A text one reads, with what was recognised in it underlined in the colour of its kind. What the case knows
/// is a link; the rest has a dotted line.
class NarrativeView : public QTextBrowser {
    Q_OBJECT

public:
    explicit NarrativeView(QWidget* parent = nullptr);

    void show(MarkedText narrative, Masking masking);
    [[nodiscard]] const std::vector<NarrativeMark>& marks() const noexcept { return m_narrative.marks; }

signals:
    void entityChosen(const jingwei::EntityRef& entity);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();
    void mark(const NarrativeMark& mark, std::size_t number);

    MarkedText m_narrative;
    Masking m_masking = Masking::Shown;
};

} // namespace jingwei::ui
