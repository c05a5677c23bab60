#include "ui/text/reason_text.h"

#include "ui/support/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::ReasonText)
};

} // namespace

std::span<const KeyedReason> presetReasons(ReviewMatter matter)
{
    using Reasons = std::array<KeyedReason, 5>;
    static constexpr Reasons series{{{"shared-card", 'A'},
                                     {"same-app", 'S'},
                                     {"same-script", 'D'},
                                     {"same-cashout", 'F'},
                                     {"category-only", 'G'}}};
    static constexpr Reasons report{{{"same-victim", 'A'},
                                     {"same-payments", 'S'},
                                     {"same-loss", 'D'},
                                     {"other-payments", 'F'},
                                     {"other-offence", 'G'}}};
    static constexpr Reasons person{{{"same-id-number", 'A'},
                                     {"same-phone", 'S'},
                                     {"officer-checked", 'D'},
                                     {"name-only", 'F'},
                                     {"other-id-number", 'G'}}};
    static constexpr Reasons account{{{"bank-says", 'A'},
                                      {"same-holder", 'S'},
                                      {"same-movements", 'D'},
                                      {"name-only", 'F'},
                                      {"own-transfers", 'G'}}};
    switch (matter) {
    case ReviewMatter::Series: return series;
    case ReviewMatter::Report: return report;
    case ReviewMatter::Person: return person;
    case ReviewMatter::Account: return account;
    }
    return series;
}

QString reasonText(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 19> texts{{
        {"shared-card", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Shared account")},
        {"same-app", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Same app")},
        {"same-script", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Same script")},
        {"same-cashout", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Same cash-out point")},
        {"category-only", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Only the category agrees")},
        {"same-victim", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Same victim")},
        {"same-payments", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Same payments")},
        {"same-loss", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Same loss")},
        {"other-payments", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Other payments")},
        {"other-offence", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Cheated another time")},
        {"same-id-number", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Same identity number")},
        {"same-phone", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Same phone")},
        {"officer-checked", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Checked by an officer")},
        {"name-only", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Only the name agrees")},
        {"other-id-number", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Other identity number")},
        {"bank-says", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "The bank says so")},
        {"same-holder", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Same holder and bank")},
        {"same-movements", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Same movements")},
        {"own-transfers", QT_TRANSLATE_NOOP("jingwei::ui::ReasonText", "Transfers between them")},
    }};
    const auto* const found =
        std::ranges::find(texts, word, &std::pair<std::string_view, const char*>::first);
    return found == texts.end() ? toQString(word) : Words::tr(found->second);
}

QString reasonsText(const ReviewRecord& vote)
{
    QStringList all;
    for (const auto& reason : vote.reasons)
        all << reasonText(reason);
    if (!vote.text.empty())
        all << toQString(vote.text);
    return all.join(Words::tr(", ", "between reasons"));
}

} // namespace jingwei::ui
