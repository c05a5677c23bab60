#pragma once

#include "core/session/case_session.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// Something that several entities have to do with.
struct CommonLink {
    std::string entity;                     ///< `kind:value`; addresses are `ip:…` and `mac:…`
    std::vector<std::string> by;            ///< the entities that share it, sorted
    std::int64_t count = 0;                 ///< facts that show it: transfers, calls, payments, namings
    std::map<Currency, Minor> sums;         ///< of the transfers among them; empty: there are none
    std::optional<Instant> firstAt, lastAt; ///< of the facts that have a time

    friend bool operator==(const CommonLink&, const CommonLink&) = default;
};

/// What at least `least` of the entities share: by how many of them do, then by facts, then by entity.
///
/// An account has its counterparties and the addresses it paid from; a phone those it called or was called
/// by, and the devices and SIMs it was in (one fact each, without a time); an incident the accounts, phones,
/// devices and wallets that the register and its narrative name, the victim's own aside, and what these
/// phones and accounts show of devices, SIMs and addresses. Payment platforms count like any counterparty.
/// Accounts, and incidents that name them, also share the person behind them where reviewers hold several
/// names of a holder to be one (one fact for each account, without a time).
/// Times of what an incident names are the incident's. Each entity counts once, however often it is given.
///
/// Errors: `EntityUnknown` for a kind that has none of these; `AmountOutOfRange`; those of the store.
[[nodiscard]] Result<std::vector<CommonLink>>
commonLinks(const CaseSnapshot& snapshot, std::span<const EntityRef> entities, std::size_t least);

} // namespace jingwei
