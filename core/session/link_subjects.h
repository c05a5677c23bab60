#pragma once

#include "core/linkage/link_material.h"
#include "core/session/case_session.h"

namespace jingwei {

/// What linkage compares, out of the facts of a case: what the register and its narratives name, what the
/// money of each incident reached (one trace of all, first in first out; where the register names no account
/// that was paid, of what was paid to an account the narrative names, or of exactly the loss), who holds
/// those accounts, which devices the phones were in and the payments came from. What is the victim's own is
/// left out; payment institutions, service numbers, addresses of carriers, and sites and apps that everybody
/// has are marked as hubs.
///
/// Errors: `Cancelled`, those of the store and of the trace.
[[nodiscard]] Result<std::vector<LinkSubject>> linkSubjects(const CaseSnapshot& snapshot, Progress& progress);

/// A report as linkage sees it before the case has it: the account that was paid, how much and when, and what
/// its note names. What of it is not known yet is empty.
[[nodiscard]] LinkSubject subjectOf(const Alert& alert, const CaseSnapshot& snapshot);

} // namespace jingwei
