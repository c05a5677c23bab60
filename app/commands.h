#pragma once

#include "app/arguments.h"

#include <CLI/CLI.hpp>

namespace jingwei::app {

// Each adds one command: its options, and in `chosen` what it does when it is the one called.

// commands_case.cpp: what changes a case
void addImport(CLI::App& program, Action& chosen);
void addWithdraw(CLI::App& program, Action& chosen);
void addAlert(CLI::App& program, Action& chosen);
void addSimulate(CLI::App& program, Action& chosen);

// commands_show.cpp: what a case holds
void addProfiles(CLI::App& program, Action& chosen);
void addShow(CLI::App& program, Action& chosen);

// commands_pair.cpp: which rows may be one payment
void addPair(CLI::App& program, Action& chosen);

// commands_series.cpp: which incidents belong together
void addSeries(CLI::App& program, Action& chosen);
// commands_decide.cpp: what a reviewer holds of two of them
void addDecide(CLI::App& program, Action& chosen);
// commands_same.cpp: what may be one and the same
void addSame(CLI::App& program, Action& chosen);

// commands_categories.cpp: what kind of fraud incidents may be
void addCategories(CLI::App& program, Action& chosen);
// commands_minutes.cpp: what a review came to
void addMinutes(CLI::App& program, Action& chosen);

// commands_common.cpp: what several entities share
void addCommon(CLI::App& program, Action& chosen);

// commands_audit.cpp: whether it can be believed
void addCheck(CLI::App& program, Action& chosen);
void addLog(CLI::App& program, Action& chosen);

// commands_trace.cpp: where the money went
void addTrace(CLI::App& program, Action& chosen);
void addFreeze(CLI::App& program, Action& chosen);

// commands_path.cpp: how money could have come from one end to another
void addPath(CLI::App& program, Action& chosen);

// commands_refund.cpp: how a frozen sum goes back
void addRefund(CLI::App& program, Action& chosen);

// commands_diagram.cpp: who is linked with whom, as a picture and as data for other programs
void addDiagram(CLI::App& program, Action& chosen);

// commands_output.cpp: pictures and documents
void addChart(CLI::App& program, Action& chosen);
void addBrief(CLI::App& program, Action& chosen);

} // namespace jingwei::app
