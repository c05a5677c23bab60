#pragma once

#include "core/intake/recognition.h"
#include "core/intake/survey.h"

#include <functional>
#include <string>

namespace jingwei {

/// One recognised table on its way into the case: a text file, a sheet, or what was made of another form.
struct TableInput {
    std::string file, sheet;
    std::string folder; ///< name of the folder the file lies in
    Dialect dialect;
    bool encodingDoubtful = false;
    Recognition match;
    std::int64_t original =
        0;                  ///< number of what was handed over, kept before; 0: `feed` gives its very bytes
    std::int64_t bytes = 0; ///< of the file; only where `original` is 0
    /// Gives the table's text once, from front to back.
    std::function<Result<void>(const BlockSink&)> feed;
};

/// Enters the source and its rows: the text is kept and parsed in one pass, so a row's place in it is right
/// by construction. `receipt` says what is known of the file so far. Errors: those of the file and of the
/// store; the caller takes back what was written.
[[nodiscard]] Result<SourceReceipt> takeTable(const IntakeContext& context, const TableInput& input,
                                              SourceReceipt receipt);

/// Whether an error is the case's, or a wish to stop, and so ends the whole import, not one file's.
[[nodiscard]] bool endsImport(const Error& error);

} // namespace jingwei
