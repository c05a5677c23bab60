#pragma once

#include "core/base/money.h"
#include "core/base/time.h"

#include <QDir>
#include <QList>
#include <QString>
#include <QStringList>

namespace jingwei::test {

/// One row of a statement in the 32 columns of the query platform.
struct StatementLine {
    QString account; ///< card, else account number
    QString number;
    Instant at;
    Minor amount;
    Minor balance;
    bool out;
    bool done;
    QString other; ///< card where the account files know it
    QString serial;
    QString ip;
};

/// The cells of a table of text, trimmed; the header is the first row. Nothing where there is no file.
[[nodiscard]] QList<QStringList> readTable(const QString& path);

[[nodiscard]] QStringList filesEnding(const QDir& folder, const QString& ending);

/// The rows of all `…_交易明细.csv` of a folder.
[[nodiscard]] QList<StatementLine> statementLines(const QDir& folder);

} // namespace jingwei::test
