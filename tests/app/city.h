#pragma once

#include "program.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace jingwei::test {

/// An invented city made by the program itself: `evidence/`, `truth.json`, and `city.jwcase` imported from
/// it.
class City {
public:
    /// Makes the evidence alone; `truth.json` moves out of it, so that everything in the folder can be taken
    /// in.
    bool simulate(int incidents, int seed, int levels = 3)
    {
        const auto made = run(path(), {"simulate", "evidence", "--incidents", QString::number(incidents),
                                       "--seed", QString::number(seed), "--levels", QString::number(levels)});
        const bool moved = QFile::rename(path("evidence/truth.json"), path("truth.json"));
        truth = Json::parse(readFile(path("truth.json")).toStdString(), nullptr, false);
        return made.status == 0 && moved && truth.is_object();
    }

    /// Takes the evidence in; gives the receipt.
    Run import(const QString& caseFile = "city.jwcase")
    {
        return run(path(), {"import", caseFile, "evidence", "--json"});
    }

    [[nodiscard]] QString path(const QString& name = {}) const { return m_folder.filePath(name); }

    /// Runs a command on the case.
    [[nodiscard]] Run command(const QString& name, const QStringList& arguments,
                              const QString& caseFile = "city.jwcase") const
    {
        return run(m_folder.path(), QStringList{name, caseFile} + arguments);
    }

    Json truth;

private:
    QTemporaryDir m_folder;
};

} // namespace jingwei::test
