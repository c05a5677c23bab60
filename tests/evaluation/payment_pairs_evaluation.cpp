#include "core/pairing/payment_pairs.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>
#include <zlib.h>

// Pairs the two sides of the set `splink_payments` and holds the pairs against its own numbering, which the
// pairing never sees. The set is read from the folder named by the environment variable JINGWEI_DATA.

using namespace jingwei;

namespace {

using Row = std::vector<std::string>;

/// The fields of one line of comma-separated values; quotes inside quotes are doubled.
Row fieldsOf(const std::string& line)
{
    Row fields{""};
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (quoted && c == '"' && at + 1 < line.size() && line[at + 1] == '"')
            fields.back().push_back(line[++at]);
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.emplace_back();
        else if (c != '\n' && c != '\r')
            fields.back().push_back(c);
    }
    return fields;
}

/// The rows of a gzip file without the first one; nothing where it cannot be read.
std::vector<Row> rowsOf(const std::filesystem::path& path)
{
    std::vector<Row> rows;
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file{gzopen(path.string().c_str(), "rb"), gzclose};
    if (!file)
        return rows;
    std::array<char, 4096> line{};
    while (gzgets(file.get(), line.data(), static_cast<int>(line.size())) != nullptr)
        rows.push_back(fieldsOf(line.data()));
    if (!rows.empty())
        rows.erase(rows.begin());
    return rows;
}

/// Columns: ground_truth, memo, transaction_date, amount, unique_id. The true number times `sign` becomes the
/// id. Ids put equal rows in order, so the two sides get opposite signs: no right pair is owed to them.
std::optional<std::vector<PaymentSide>> sidesOf(const std::filesystem::path& path, std::int64_t sign)
{
    std::vector<PaymentSide> sides;
    for (const auto& row : rowsOf(path)) {
        if (row.size() < 5)
            return std::nullopt;
        const auto time = parseTime(row[2], chinaZone);
        const auto amount = parseAmount(row[3], 2);
        if (!time || !amount)
            return std::nullopt;
        sides.push_back({sign * std::atoll(row[0].c_str()), time->at, time->precision, *amount, row[1]});
    }
    return sides.empty() ? std::nullopt : std::optional{std::move(sides)};
}

/// Share of the `truth` payments found before precision, taken over the pairs by score, falls below
/// `precision` for good.
double recallAt(double precision, const std::vector<bool>& right, std::size_t truth)
{
    double recall = 0.0;
    std::size_t found = 0;
    for (std::size_t told = 0; told < right.size(); ++told) {
        found += right[told] ? 1U : 0U;
        if (static_cast<double>(found) >= precision * static_cast<double>(told + 1))
            recall = static_cast<double>(found) / static_cast<double>(truth);
    }
    return recall;
}

} // namespace

int main()
{
    const char* const folder = std::getenv("JINGWEI_DATA"); // NOLINT(concurrency-mt-unsafe): one thread
    if (folder == nullptr) {
        std::cout << "skipped: no data\n";
        return 0;
    }
    const auto set = std::filesystem::path{folder} / "splink_payments";
    const auto outs = sidesOf(set / "origin.csv.gz", 1);
    const auto ins = sidesOf(set / "destination.csv.gz", -1);
    if (!outs || !ins) {
        std::cerr << "cannot read " << set.string() << '\n';
        return 1;
    }

    Progress progress;
    const auto start = std::chrono::steady_clock::now();
    const auto pairs = pairPayments(*outs, *ins, PairOptions{}, progress);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    if (!pairs)
        return 1;

    std::vector<bool> right;
    double promised = 0.0;
    for (const auto& pair : *pairs) {
        right.push_back((*outs)[pair.out].id == -(*ins)[pair.in].id);
        promised += pair.score;
    }
    std::printf("splink_payments: %zu outs, %zu ins, %zu pairs told in %.1f s\n", outs->size(), ins->size(),
                pairs->size(), seconds.count());
    std::printf("right: %td, the sum of scores promised %.1f\n", std::ranges::count(right, true), promised);
    const auto at90 = recallAt(0.90, right, outs->size());
    std::printf("recall at precision 0.90: %.4f (at least 0.80 is asked)\n", at90);
    std::printf("recall at precision 0.95: %.4f\n", recallAt(0.95, right, outs->size()));
    return at90 >= 0.80 ? 0 : 1;
}
