#pragma once

#include "core/session/case_session.h"
#include "tests/support/evidence_file.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <cstdint>
#include <memory>
#include <string>

namespace jingwei::test {

/// A case in a folder of its own, which goes with it; evidence files lie in `evidence/` beside it.
class CaseFolder {
public:
    CaseFolder();

    /// Writes a file into `evidence/`; `name` may lie in folders.
    CaseFolder& put(const QString& name, const QByteArray& bytes);
    CaseFolder& put(const QString& name, const EvidenceFile& file) { return put(name, file.bytes()); }

    /// Takes in the folder `evidence/`, or these of its files in this order; it must succeed.
    ImportReceipt import();
    ImportReceipt import(const QStringList& names);
    /// Puts one file and takes it in; gives its receipt.
    SourceReceipt take(const QString& name, const QByteArray& bytes);
    SourceReceipt take(const QString& name, const EvidenceFile& file) { return take(name, file.bytes()); }
    Result<ImportReceipt> tryImport(const ImportRequest& request) const;
    /// The whole of `evidence/`, by "Tester".
    [[nodiscard]] ImportRequest request() const;

    /// The case as it is now.
    [[nodiscard]] std::shared_ptr<const CaseSnapshot> snapshot() const;
    /// A session that has read the facts.
    [[nodiscard]] std::unique_ptr<CaseSession> session() const;

    [[nodiscard]] QString path(const QString& name = {}) const { return m_folder.filePath(name); }
    [[nodiscard]] std::filesystem::path caseFile() const
    {
        return path(QStringLiteral("test.jwcase")).toStdString();
    }

private:
    [[nodiscard]] std::filesystem::path evidence(const QString& name = {}) const;

    QTemporaryDir m_folder;
};

enum class ImportOrder : std::uint8_t { AsGiven, Reversed };
/// What a new case holds after these files, named `1.csv`, `2.csv` …, were taken in together in that order.
[[nodiscard]] std::shared_ptr<const CaseSnapshot> caseOf(const QList<QByteArray>& files,
                                                         ImportOrder order = ImportOrder::AsGiven);

/// Every transfer in the order in which money moved: "1001 > 1002 100.00 at 2025-03-01 12:00:00". Accounts by
/// their number alone, other ends as `kind:value`; currencies other than the yuan by their code.
[[nodiscard]] QStringList transfersIn(const CaseSnapshot& snapshot);
/// One line of `transfersIn`, on 1 March 2025: moved("1001", "1002", "100.00", "12:00:00").
[[nodiscard]] QString moved(const char* payer, const char* payee, const char* amount, const char* clock);
/// Ends of money that are exits: "cash:1001 cash", sorted.
[[nodiscard]] QStringList exitsIn(const CaseSnapshot& snapshot);
/// Every end of money with all that is said of it, by entity.
[[nodiscard]] QStringList accountsIn(const CaseSnapshot& snapshot);
/// Accounts and flows of a first-in-first-out trace of the case's incidents, by entity.
[[nodiscard]] QStringList traceIn(const CaseSnapshot& snapshot);
/// What `show` says of an end of money: "1001", "cash:1001".
[[nodiscard]] QString shortName(const EntityRef& entity);
/// "read 5 accepted 3 duplicate 1 rejected 1"
[[nodiscard]] QString rowsOf(const SourceReceipt& receipt);
/// "CNY in 120.00 out 80.00", one for each currency.
[[nodiscard]] QString amountsOf(const SourceReceipt& receipt);

} // namespace jingwei::test
