#include "ui/intake/own_account_bar.h"

#include "core/identifiers/bank_card.h"
#include "core/intake/given.h"
#include "ui/support/format.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace jingwei::ui {

namespace {

constexpr int fieldWidth = 220;

} // namespace

OwnAccountBar::OwnAccountBar(QWidget* parent) : QuestionBar{QStringLiteral("ownAccountBar"), parent}
{
    m_field = new QLineEdit{this};
    m_field->setObjectName(QStringLiteral("ownAccount"));
    m_field->setMinimumWidth(scaled(fieldWidth));
    m_field->setMaximumWidth(scaled(fieldWidth));
    sentence().setBuddy(m_field);
    row().addWidget(m_field);
    m_remark = new TextLabel{type::body, Ink::Ink2, this};
    m_remark->setObjectName(QStringLiteral("ownAccountRemark"));
    m_remark->setElided();
    row().addWidget(m_remark, 1);
    connect(m_field, &QLineEdit::textEdited, this, &OwnAccountBar::typed);
    retranslate();
}

void OwnAccountBar::retranslate()
{
    const bool calls = m_kind == TableKind::Calls;
    sentence().setText(calls ? tr("Whose call records are these? Own phone:")
                             : tr("Whose statement is this? Own account:"));
    m_field->setAccessibleName(sentence().text());
    m_field->setPlaceholderText(calls ? tr("Phone number") : tr("Card or account number"));
}

void OwnAccountBar::show(const MappingDraft& draft)
{
    const bool wanted = draft.wantsOwnAccount();
    setVisible(wanted);
    if (!wanted)
        return;
    m_kind = draft.kind();
    retranslate();
    const auto text = toQString(draft.ownAccount());
    if (m_field->text() != text)
        m_field->setText(text);
    sayRemark(draft);
}

void OwnAccountBar::sayRemark(const MappingDraft& draft)
{
    const auto& typed = draft.ownAccount();
    const auto read = readOwnAccount(typed, draft.kind());
    m_remark->setInk(Ink::Ink2);
    if (typed.empty()) {
        m_remark->setText(
            tr("Neither a column nor the title says it. It counts for this file alone and is noted "
               "in the log."));
    } else if (!read) {
        m_remark->setInk(Ink::Warn);
        m_remark->setText(draft.kind() == TableKind::Calls ? tr("This is no phone number.")
                                                           : tr("This is no account number."));
    } else if (carriesLuhnDigit(*read) && !luhnHolds(*read)) {
        m_remark->setInk(Ink::Warn);
        m_remark->setText(tr("The check digit of this card does not hold. Please compare."));
    } else if (cardIn(draft.table().file) == *read) {
        m_remark->setText(tr("It stands in the name of the file. Please compare."));
    } else {
        m_remark->setText(tr("Given by hand: it counts for this file alone and is noted in the log."));
    }
}

} // namespace jingwei::ui
