#include "ui/workspaces/style_condition_row.h"

#include "ui/support/format.h"
#include "ui/text/style_text.h"
#include "ui/text/words.h"
#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <array>
#include <limits>
#include <type_traits>
#include <variant>

namespace jingwei::ui {

namespace {

constexpr int testWidth = 170, choiceWidth = 150, currencyWidth = 84;
constexpr int families = 10;

/// Currencies of most cases; others come with the file that names them.
constexpr std::array<const char*, 7> commonCurrencies{"CNY", "USD", "USDT", "HKD", "EUR", "JPY", "GBP"};

template <class Condition>
constexpr std::size_t testOf()
{
    return StyleCondition{std::in_place_type<Condition>, Condition{}}.index();
}

/// Kinds that may stand on a diagram.
bool isDrawn(EntityKind kind)
{
    return kind != EntityKind::Outside;
}

} // namespace

StyleConditionRow::StyleConditionRow(const StyleCondition& condition, QWidget* parent) : QWidget{parent}
{
    makeFields();
    fill(condition);
    connect(m_test, &QComboBox::currentIndexChanged, this, [this] {
        fitFields();
        emit edited();
    });
    for (auto* choice : {m_choice, m_currency})
        connect(choice, &QComboBox::currentIndexChanged, this, &StyleConditionRow::edited);
    connect(m_text, &QLineEdit::textChanged, this, &StyleConditionRow::edited);
    connect(m_remove, &QToolButton::clicked, this, &StyleConditionRow::removed);
}

void StyleConditionRow::makeFields()
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(measure::gap1));
    const auto combo = [&](const char* name, const QString& words, int width) {
        auto* box = new QComboBox{this};
        box->setObjectName(QLatin1String{name});
        box->setAccessibleName(words);
        box->setMinimumWidth(scaled(width));
        row->addWidget(box);
        return box;
    };
    m_test = combo("styleTest", tr("What is asked"), testWidth);
    for (std::size_t test = 0; test < std::variant_size_v<StyleCondition>; ++test)
        m_test->addItem(styleTestText(test));
    m_choice = combo("styleChoice", tr("Which"), choiceWidth);
    m_text = new QLineEdit{this};
    m_text->setObjectName(QStringLiteral("styleText"));
    row->addWidget(m_text, 1);
    m_currency = combo("styleCurrency", tr("Currency"), currencyWidth);
    for (const auto* code : commonCurrencies)
        m_currency->addItem(QLatin1String{code});
    row->addStretch(0);
    m_remove = makeTool(QStringLiteral("styleConditionRemove"), QStringLiteral("x"),
                        tr("Take this condition away"), this);
    row->addWidget(m_remove);
    setFocusProxy(m_test);
}

std::size_t StyleConditionRow::test() const
{
    return static_cast<std::size_t>(m_test->currentIndex());
}

/// Shows the fields of the test that is chosen.
void StyleConditionRow::fitFields()
{
    const auto asked = test();
    const bool isChoice = asked == testOf<FamilyIs>() || asked == testOf<KindIs>();
    const bool isSum = asked == testOf<ReceivedAtLeast>() || asked == testOf<SentAtLeast>()
                       || asked == testOf<HeldAtLeast>();
    const bool isText = asked == testOf<NameContains>() || asked == testOf<BankContains>();
    m_choice->setVisible(isChoice);
    m_text->setVisible(!isChoice && asked != testOf<NotQueried>());
    m_currency->setVisible(isSum);
    m_text->setAlignment((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    m_text->setAccessibleName(isText ? tr("Text") : isSum ? tr("Amount") : tr("Number"));
    m_text->setPlaceholderText(isSum ? tr("for example 50000.00") : QString{});
    if (isChoice)
        fillChoices();
}

void StyleConditionRow::fillChoices()
{
    const QSignalBlocker quiet{m_choice};
    m_choice->clear();
    if (test() == testOf<FamilyIs>()) {
        for (int family = 0; family < families; ++family)
            m_choice->addItem(familyText(static_cast<NodeFamily>(family)), family);
        return;
    }
    for (int kind = 0; kind <= static_cast<int>(EntityKind::Wallet); ++kind)
        if (const auto which = static_cast<EntityKind>(kind); isDrawn(which))
            m_choice->addItem(icon(entityIconName(which), entityFamily(which)), kindText(which), kind);
}

void StyleConditionRow::fill(const StyleCondition& condition)
{
    m_test->setCurrentIndex(static_cast<int>(condition.index()));
    fitFields();
    const auto showSum = [this](Minor least, Currency currency) {
        const auto code = toQString(currency.code());
        if (m_currency->findText(code) < 0)
            m_currency->addItem(code);
        m_currency->setCurrentText(code);
        m_text->setText(toQString(formatAmount(least, currency.decimals())));
    };
    std::visit(
        [&](const auto& asked) {
            using Asked = std::decay_t<decltype(asked)>;
            if constexpr (std::is_same_v<Asked, FamilyIs>)
                m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(asked.family)));
            else if constexpr (std::is_same_v<Asked, KindIs>)
                m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(asked.kind)));
            else if constexpr (std::is_same_v<Asked, NameContains> || std::is_same_v<Asked, BankContains>)
                m_text->setText(toQString(asked.part));
            else if constexpr (std::is_same_v<Asked, LevelIs>)
                m_text->setText(QString::number(asked.level));
            else if constexpr (std::is_same_v<Asked, LinksAtLeast> || std::is_same_v<Asked, FactsAtLeast>)
                m_text->setText(QString::number(qint64{asked.least}));
            else if constexpr (!std::is_same_v<Asked, NotQueried>)
                showSum(asked.least, asked.currency);
        },
        condition);
}

std::optional<StyleCondition> StyleConditionRow::sumCondition() const
{
    const auto currency = parseCurrency(toUtf8(m_currency->currentText()));
    if (!currency)
        return std::nullopt;
    const auto least = parseAmount(toUtf8(m_text->text()), currency->decimals());
    if (!least || *least < 0)
        return std::nullopt;
    if (test() == testOf<ReceivedAtLeast>())
        return ReceivedAtLeast{*least, *currency};
    if (test() == testOf<SentAtLeast>())
        return SentAtLeast{*least, *currency};
    return HeldAtLeast{*least, *currency};
}

std::optional<StyleCondition> StyleConditionRow::numberCondition() const
{
    bool isNumber = false;
    const auto number = m_text->text().trimmed().remove(QLatin1Char{','}).toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return std::nullopt;
    if (test() == testOf<LinksAtLeast>())
        return LinksAtLeast{number};
    if (test() == testOf<FactsAtLeast>())
        return FactsAtLeast{number};
    if (number > std::numeric_limits<std::uint32_t>::max())
        return std::nullopt;
    return LevelIs{static_cast<std::uint32_t>(number)};
}

std::optional<StyleCondition> StyleConditionRow::condition() const
{
    const auto asked = test();
    const auto text = toUtf8(m_text->text().trimmed());
    if (asked == testOf<FamilyIs>())
        return FamilyIs{static_cast<NodeFamily>(m_choice->currentData().toInt())};
    if (asked == testOf<KindIs>())
        return KindIs{static_cast<EntityKind>(m_choice->currentData().toInt())};
    if (asked == testOf<NotQueried>())
        return NotQueried{};
    if (asked == testOf<NameContains>())
        return text.empty() ? std::nullopt : std::optional<StyleCondition>{NameContains{text}};
    if (asked == testOf<BankContains>())
        return text.empty() ? std::nullopt : std::optional<StyleCondition>{BankContains{text}};
    const bool isSum = asked == testOf<ReceivedAtLeast>() || asked == testOf<SentAtLeast>()
                       || asked == testOf<HeldAtLeast>();
    return isSum ? sumCondition() : numberCondition();
}

QString StyleConditionRow::fault() const
{
    if (condition())
        return {};
    const auto asked = m_test->currentText();
    if (m_text->text().trimmed().isEmpty())
        return tr("“%1” needs something to compare with.", "what is asked").arg(asked);
    return tr("“%1”: “%2” cannot be used here; write digits, such as 5 or 50000.00.", "what is asked, text")
        .arg(asked, m_text->text().trimmed());
}

} // namespace jingwei::ui
