#pragma once

#include "core/session/same_things.h"
#include "ui/review/pair_head.h"
#include "ui/review/pair_list.h"
#include "ui/support/masking.h"

namespace jingwei::ui {

/// What a desk says where it has nothing to show.
struct StageTexts {
    QString nothing;    ///< the case has nothing that could be the same
    QString noneFound;  ///< nothing is proposed
    QString allDecided; ///< nothing is left
};
[[nodiscard]] StageTexts stageTexts(ReviewMatter matter);

/// A proposal in the list of what is to be decided. `most`: score of a whole bar.
[[nodiscard]] PairLine sameLine(const SameProposal& proposal, const SameItem& item, double most,
                                Masking masking);
/// A vote in the list of what is decided; `proposal` gives the names, null where nothing is proposed any
/// longer.
[[nodiscard]] PairLine voteLine(const ReviewRecord& vote, const SameProposal* proposal, Masking masking,
                                ZoneOffset zone);
/// One of the two as the head names it.
[[nodiscard]] PairSide pairSide(const SameSide& side, Masking masking);

} // namespace jingwei::ui
