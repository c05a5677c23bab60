#include "core/linkage/person_match.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

// Proposes which records of the set `febrl` are of the same person and holds the proposals against the set's
// own numbering, which the matching never sees. The set is read from the folder named by the environment
// variable JINGWEI_DATA.

using namespace jingwei;

namespace {

struct Febrl {
    std::vector<PersonRecord> records;
    std::vector<int> persons; ///< the true number of each record's person
};

std::string trimmed(std::string text)
{
    text.erase(0, text.find_first_not_of(" \r"));
    text.erase(text.find_last_not_of(" \r") + 1);
    return text;
}

std::vector<std::string> fieldsOf(const std::string& line)
{
    std::vector<std::string> fields(1);
    for (const char c : line)
        if (c == ',')
            fields.emplace_back();
        else
            fields.back().push_back(c);
    for (auto& field : fields)
        field = trimmed(field);
    return fields;
}

/// Columns: rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state,
/// date_of_birth, soc_sec_id. A rec_id is "rec-1496-org" or "rec-552-dup-3".
std::optional<Febrl> read(const std::filesystem::path& path)
{
    std::ifstream file{path};
    std::string line;
    Febrl set;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto fields = fieldsOf(line);
        if (fields.size() < 11)
            return std::nullopt;
        set.persons.push_back(std::atoi(fields[0].c_str() + 4));
        set.records.push_back({{PersonField::GivenName, fields[1]},
                               {PersonField::FamilyName, fields[2]},
                               {PersonField::Address, fields[3] + ' ' + fields[4]},
                               {PersonField::Address, fields[5]},
                               {PersonField::Place, fields[6]},
                               {PersonField::PostCode, fields[7]},
                               {PersonField::Region, fields[8]},
                               {PersonField::BirthDate, fields[9]},
                               {PersonField::IdNumber, fields[10]}});
    }
    return set.records.empty() ? std::nullopt : std::optional{std::move(set)};
}

/// Prints how well the proposals fit; gives F1 over pairs.
double judge(const char* what, const Febrl& set)
{
    Progress progress;
    const auto start = std::chrono::steady_clock::now();
    const auto matches = matchPersons(set.records, PersonMatchOptions{}, progress);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    if (!matches)
        return 0.0;
    std::map<int, double> sizes;
    for (const auto person : set.persons)
        ++sizes[person];
    double truth = 0.0;
    for (const auto& [person, size] : sizes)
        truth += size * (size - 1) / 2;
    double right = 0.0;
    double promised = 0.0;
    for (const auto& match : *matches) {
        right += set.persons[match.a] == set.persons[match.b] ? 1.0 : 0.0;
        promised += match.probability;
    }
    const auto told = static_cast<double>(matches->size());
    const auto f1 = 2 * right / (told + truth);
    std::printf("%s: %.0f pairs told in %.1f s, %.0f right of %.0f, %.1f promised\n", what, told,
                seconds.count(), right, truth, promised);
    std::printf("  precision %.4f, recall %.4f, F1 %.4f\n", right / told, right / truth, f1);
    return f1;
}

} // namespace

int main()
{
    const char* const folder = std::getenv("JINGWEI_DATA"); // NOLINT(concurrency-mt-unsafe): one thread
    if (folder == nullptr) {
        std::cout << "skipped: no data\n";
        return 0;
    }
    const auto path = std::filesystem::path{folder} / "febrl" / "dataset3.csv";
    auto set = read(path);
    if (!set) {
        std::cerr << "cannot read " << path.string() << '\n';
        return 1;
    }

    std::printf("febrl: %zu records; F1 of at least 0.95 is asked with all fields\n", set->records.size());
    const auto f1 = judge("all fields", *set);
    for (auto& record : set->records)
        std::erase_if(record, [](const PersonValue& value) { return value.field == PersonField::IdNumber; });
    judge("without identity numbers", *set);
    for (auto& record : set->records)
        std::erase_if(record, [](const PersonValue& value) { return value.field == PersonField::BirthDate; });
    judge("without days of birth either", *set);
    return f1 >= 0.95 ? 0 : 1;
}
