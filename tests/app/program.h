#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTest>

#include <nlohmann/json.hpp>

namespace jingwei::test {

using Json = nlohmann::json;

/// What one run of the real program left behind.
struct Run {
    int status = -1;
    QByteArray out;
    QByteArray err;

    /// Standard output as JSON; discarded (not an exception) where it is none.
    [[nodiscard]] Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
};

/// Runs the program with `arguments` in `folder`, without a display and in English.
inline Run run(const QString& folder, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* const name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert("LC_ALL", "C.UTF-8");
    process.setProcessEnvironment(environment);
    process.start(JINGWEI_PROGRAM, arguments);
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A JSON value as one line: what Qt Test can compare and show.
inline QByteArray lineOf(const Json& value)
{
    return QByteArray::fromStdString(value.dump());
}

inline void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file{path};
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), static_cast<qint64>(bytes.size()));
}

inline QByteArray readFile(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// A transfer ledger: a header and one line for each of `lines`.
inline QByteArray ledger(const QList<QByteArray>& lines)
{
    return QByteArrayLiteral(
               "交易流水号,付款账号,付款开户行,收款账号,收款开户行,交易时间,交易金额,交易币种,付款方余额,"
               "收款方余额,交易类型\n")
           + lines.join('\n') + '\n';
}

} // namespace jingwei::test
