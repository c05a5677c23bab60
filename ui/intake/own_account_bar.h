#pragma once

#include "ui/intake/mapping_draft.h"
#include "ui/intake/question_bar.h"

class QLineEdit;

namespace jingwei::ui {

/// Asks for the account of a statement that says nowhere whose it is; of call records for the phone. Hidden
/// where the file says it.
class OwnAccountBar : public QuestionBar {
    Q_OBJECT

public:
    explicit OwnAccountBar(QWidget* parent = nullptr);

    void show(const MappingDraft& draft);
    using QWidget::show;
    void retranslate();
    [[nodiscard]] QLineEdit* field() const noexcept { return m_field; }

signals:
    void typed(const QString& text);

private:
    void sayRemark(const MappingDraft& draft);

    QLineEdit* m_field;
    TextLabel* m_remark;
    TableKind m_kind = TableKind::Movements;
};

} // namespace jingwei::ui
