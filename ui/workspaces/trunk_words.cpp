#include "ui/workspaces/trunk_words.h"

#include "ui/support/format.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::TrunkWords)
};

} // namespace

QString hiddenLinksText(const DrawnTrace& drawn)
{
    const auto hidden = static_cast<int>(drawn.linksLeftOut);
    return drawn.minimal ? Words::tr("%n link(s) hidden", nullptr, hidden)
                         : Words::tr("%n link(s) hidden, not thinned out", nullptr, hidden);
}

QString hiddenLinksToolTip(const DrawnTrace& drawn, std::uint32_t percent)
{
    const auto share = percentText(percent / 100.0);
    const auto said =
        drawn.minimal
            ? Words::tr(
                  "The links shown explain %1 of the stolen money, and none of them can be missed. That "
                  "no smaller choice would do is not proved.",
                  "a share")
                  .arg(share)
            : Words::tr("The links shown explain %1 of the stolen money. They are too many to try whether "
                        "each is needed, so there may be some that are not.",
                        "a share")
                  .arg(share);
    return said + QLatin1Char{'\n'} + Words::tr("Click to show all");
}

QString foldText(const DrawnTrace& drawn)
{
    return drawn.folded > 0 ? Words::tr("%n folded", "accounts and exits", static_cast<int>(drawn.folded))
                            : Words::tr("Fold small ones");
}

QString foldToolTip(const DrawnTrace& drawn)
{
    return drawn.folded > 0
               ? Words::tr("Of each level the accounts with most money stand for themselves, the others "
                           "together with their sum. A double-click on such a stack opens its level; "
                           "click here to show all.")
               : Words::tr("Of each level only the accounts with most money stand for themselves then");
}

} // namespace jingwei::ui
