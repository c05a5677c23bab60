#pragma once

#include "core/session/case_session.h"
#include "core/trace/fund_trace.h"
#include "ui/support/masking.h"

#include <QString>

#include <optional>
#include <vector>

namespace jingwei::ui {

/// One figure of an entity: what it is, how it reads, and the rows behind it.
struct EntityFigure {
    QString caption;
    QString value;
    std::vector<RowId> rows = {}; ///< empty: nothing to open
    bool strong = false;
    QString note = {}; ///< small, on a line of its own: from when, by whom
};

/// What stands beside an entity: computed from the snapshot, and from the trace where it was reached.
struct EntityFacts {
    QString name;     ///< holder, victim; the number where there is no name
    QString second;   ///< number, bank, kind
    QString copyText; ///< the number without blanks
    NodeFamily family = NodeFamily::Account;
    QString iconName;
    std::vector<EntityFigure> figures;
    bool notQueried = false; ///< an account whose statement was never obtained
    bool noResult = false;   ///< asked for, and the answer was that there is nothing
    bool missing = false;    ///< not queried though its holder's other accounts were (同名账户缺失)
};

/// Shape:  time O(transfers and calls of the entity). At most `rowsPerFigure` rows stand behind one figure.
[[nodiscard]] EntityFacts entityFacts(const CaseSnapshot& snapshot, const IncidentTrace* trace,
                                      const EntityRef& entity, Masking masking);

inline constexpr std::size_t rowsPerFigure = 2000;

} // namespace jingwei::ui
