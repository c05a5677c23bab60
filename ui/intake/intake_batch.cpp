#include "ui/intake/intake_batch.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace jingwei::ui {

namespace {

bool isMemberOf(const std::string& file, const std::string& archive)
{
    return file.size() > archive.size() && file.starts_with(archive) && file[archive.size()] == '/';
}

bool sameQuestion(const IntakeRow& a, const IntakeRow& b)
{
    return a.table.header == b.table.header;
}

/// A row before its import.
IntakeRow rowFor(FoundTable table, const std::set<std::filesystem::path>& inCase)
{
    IntakeRow row{.table = std::move(table)};
    const bool ask = row.table.isUnclear() && !inCase.contains(row.table.content());
    row.state = ask ? IntakeState::Unclear : IntakeState::Waiting;
    return row;
}

bool isSame(const FoundTable& a, const FoundTable& b)
{
    return a.path == b.path && a.member == b.member && a.sheet == b.sheet;
}

} // namespace

std::string freeProfileName(const std::string& wanted)
{
    auto name = wanted;
    for (int number = 2; findProfile(name); ++number)
        name = wanted + ' ' + std::to_string(number);
    return name;
}

bool wantsPassword(const SourceReceipt& receipt) noexcept
{
    return receipt.message && receipt.message->code == ErrorCode::FileEncrypted
           && (receipt.message->detail.empty() || receipt.message->detail == "wrong");
}

bool IntakeBatch::isGiven(const std::filesystem::path& path) const
{
    return std::ranges::any_of(m_given, [&](const std::filesystem::path& given) {
        const auto inside = path.lexically_relative(given);
        return !inside.empty() && *inside.begin() != "..";
    });
}

void IntakeBatch::add(const std::vector<std::filesystem::path>& given, std::vector<FoundTable> found,
                      const std::set<std::filesystem::path>& inCase)
{
    for (const auto& path : given)
        if (!isGiven(path))
            m_given.push_back(path);
    for (auto& table : found) {
        const bool known = std::ranges::any_of(m_rows, [&](const IntakeRow& row) {
            return row.state != IntakeState::Done && isSame(row.table, table);
        });
        if (!known)
            m_rows.push_back(jingwei::ui::rowFor(std::move(table), inCase));
    }
}

void IntakeBatch::addOpened(std::vector<FoundTable> found, const std::set<std::filesystem::path>& inCase)
{
    for (auto& table : found) {
        if (!isGiven(table.path))
            m_given.push_back(table.path); // also where it stays locked: the import says why
        if (table.isArchive && table.member.empty())
            continue;
        std::erase_if(m_rows, [&](const IntakeRow& row) {
            return row.table.isArchive && row.table.path == table.path && row.table.member.empty();
        });
        const auto same =
            std::ranges::find_if(m_rows, [&](const IntakeRow& row) { return isSame(row.table, table); });
        const bool taken = same != m_rows.end() && same->receipt && same->receipt->id;
        if (same != m_rows.end() && !taken)
            *same = jingwei::ui::rowFor(std::move(table), inCase);
        else if (!taken)
            m_rows.push_back(jingwei::ui::rowFor(std::move(table), inCase));
    }
}

std::size_t IntakeBatch::files() const
{
    std::set<std::filesystem::path> paths;
    for (const auto& row : m_rows)
        paths.insert(row.table.path);
    return paths.size();
}

std::size_t IntakeBatch::count(IntakeState state) const
{
    return static_cast<std::size_t>(std::ranges::count(m_rows, state, &IntakeRow::state));
}

std::optional<std::size_t> IntakeBatch::nextUnclear(std::size_t from) const
{
    for (std::size_t step = 0; step < m_rows.size(); ++step) {
        const auto row = (from + step) % m_rows.size();
        if (m_rows[row].state == IntakeState::Unclear)
            return row;
    }
    return std::nullopt;
}

void IntakeBatch::settle(std::size_t row, SaidOfTable said)
{
    auto& settled = m_rows[row];
    if (said.remember == Remember::Always) {
        for (auto& other : m_rows) {
            if (&other == &settled || other.state != IntakeState::Unclear || !sameQuestion(other, settled))
                continue;
            if (!lacksOwnAccount(other.table, said.mapping)) {
                other.state = IntakeState::Waiting;
                continue;
            }
            other.table.profile = said.mapping.name; // its columns are known now; whose it is, is not
            other.table.columns = said.mapping.columns;
            other.table.lacksOwnAccount = true;
        }
    }
    settled.state = IntakeState::Waiting;
    settled.said = std::move(said);
}

void IntakeBatch::skip(std::size_t row)
{
    m_rows[row].state = IntakeState::Skipped;
}

void IntakeBatch::reopen(std::size_t row)
{
    auto& asked = m_rows[row];
    asked.state = IntakeState::Unclear;
    asked.said.reset();
    asked.receipt.reset();
    if (!isGiven(asked.table.path))
        m_given.push_back(asked.table.path);
}

/// What was given; where a file that a person left out would be taken by a mapping for another one, all files
/// but that. Sheets and members are left out by `givenOfTables`.
std::vector<std::filesystem::path> IntakeBatch::pathsToTake() const
{
    const auto leftOut = [this](const IntakeRow& row) {
        return row.state == IntakeState::Skipped && row.table.member.empty() && row.table.sheet.empty()
               && std::ranges::any_of(m_rows, [&](const IntakeRow& other) {
                      return other.said && other.state == IntakeState::Waiting && sameQuestion(row, other);
                  });
    };
    if (std::ranges::none_of(m_rows, leftOut))
        return m_given;
    std::vector<std::filesystem::path> paths;
    for (const auto& row : m_rows)
        if (row.state == IntakeState::Waiting && std::ranges::find(paths, row.table.path) == paths.end())
            paths.push_back(row.table.path);
    return paths;
}

std::vector<TableGiven> IntakeBatch::givenOfTables() const
{
    std::vector<TableGiven> given;
    for (const auto& row : m_rows) {
        const bool leftOut = row.state == IntakeState::Skipped;
        const bool says = row.state == IntakeState::Waiting && row.said && !row.said->ownAccount.empty();
        if (leftOut || says)
            given.push_back({row.table.path, row.table.member, row.table.sheet,
                             says ? row.said->ownAccount : std::string{}, leftOut});
    }
    return given;
}

/// One table by itself; what else its file holds is left to the other calls.
ImportCall IntakeBatch::callFor(const IntakeRow& row, Profile profile) const
{
    ImportCall call{.request = {.paths = {row.table.path}}, .only = std::move(profile)};
    call.request.given = {{row.table.path, row.table.member, row.table.sheet, row.said->ownAccount}};
    for (const auto& other : m_rows)
        if (&other != &row && other.table.path == row.table.path)
            call.request.given.push_back({other.table.path, other.table.member, other.table.sheet, {}, true});
    return call;
}

Result<std::vector<ImportCall>> IntakeBatch::plan(const std::string& password) const
{
    std::vector<ImportCall> calls;
    ImportCall all;
    all.request.paths = pathsToTake();
    all.request.given = givenOfTables();
    for (const auto& row : m_rows) {
        if (row.state != IntakeState::Waiting || !row.said || row.said->remember == Remember::Always
            || row.said->columnsKnown)
            continue;
        auto mapping = row.said->mapping;
        mapping.name = freeProfileName(mapping.name);
        auto profile = profileOf(mapping);
        if (!profile)
            return tl::unexpected(profile.error());
        const bool shared = std::ranges::any_of(m_rows, [&](const IntakeRow& other) {
            return &other != &row && other.state == IntakeState::Waiting && sameQuestion(row, other);
        });
        if (shared) // before the others, by itself: none of their mappings may take it, and it takes none of
                    // them
            calls.push_back(callFor(row, *std::move(profile)));
        else
            all.once.push_back(*std::move(profile));
    }
    if (!all.request.paths.empty() || calls.empty())
        calls.push_back(std::move(all));
    for (auto& call : calls)
        call.request.password = password;
    return calls;
}

/// A file that is taken in by itself is called by its bare name, in a folder by its place there.
std::string IntakeBatch::nameInBatch(const std::string& file) const
{
    const auto bare = file.substr(0, file.find('/'));
    const auto isHere = [&](const IntakeRow& row) {
        return row.table.file == file || isMemberOf(file, row.table.handedOver());
    };
    if (std::ranges::any_of(m_rows, isHere))
        return file;
    const auto found = std::ranges::find_if(
        m_rows, [&](const IntakeRow& row) { return row.table.path.filename().generic_string() == bare; });
    return found == m_rows.end() ? file : found->table.handedOver() + file.substr(bare.size());
}

std::optional<std::size_t> IntakeBatch::rowOf(const SourceReceipt& receipt) const
{
    const auto find = [this](const auto& fits) -> std::optional<std::size_t> {
        const auto found = std::ranges::find_if(m_rows, fits);
        if (found == m_rows.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - m_rows.begin());
    };
    const auto open = [](const IntakeRow& row) { return row.state != IntakeState::Done; };
    if (const auto row = find([&](const IntakeRow& known) {
            return open(known) && known.table.file == receipt.file && known.table.sheet == receipt.sheet;
        }))
        return row;
    if (const auto row = find([&](const IntakeRow& known) { // tried again
            return known.receipt && known.receipt->status != SourceStatus::Imported
                   && known.receipt->file == receipt.file && known.receipt->sheet == receipt.sheet;
        }))
        return row;
    if (const auto row = find([&](const IntakeRow& known) { // a workbook that is in the case already
            return open(known) && known.table.file == receipt.file && known.table.sheet.empty();
        }))
        return row;
    return find([&](const IntakeRow& known) { // an archive, before anything of it is here
        const bool closed =
            known.receipt && known.receipt->file == known.table.file && wantsPassword(*known.receipt);
        return known.table.isArchive && (open(known) || closed) && isMemberOf(receipt.file, known.table.file);
    });
}

std::size_t IntakeBatch::rowFor(const SourceReceipt& receipt)
{
    if (const auto row = rowOf(receipt))
        return *row;
    IntakeRow row;
    row.table.file = receipt.file;
    row.table.sheet = receipt.sheet;
    auto behind = m_rows.end();
    for (auto known = m_rows.begin(); known != m_rows.end(); ++known) {
        const bool archive = known->table.isArchive || !known->table.member.empty();
        if (!archive || !isMemberOf(receipt.file, known->table.handedOver()))
            continue;
        behind = known + 1;
        row.table.path = known->table.path;
        row.table.file = known->table.handedOver();
        row.table.isArchive = true;
    }
    const auto inserted = m_rows.insert(behind, std::move(row));
    return static_cast<std::size_t>(inserted - m_rows.begin());
}

void IntakeBatch::takeReceipts(const ImportReceipt& receipt)
{
    std::set<std::string> known; // files that the case has already
    for (auto source : receipt.sources) {
        source.file = nameInBatch(source.file);
        const bool already = source.status == SourceStatus::AlreadyImported;
        if (already)
            known.insert(source.file);
        const bool ofThisBatch = already && std::ranges::any_of(m_rows, [&](const IntakeRow& row) {
                                     return row.receipt && row.receipt->status == SourceStatus::Imported
                                            && row.receipt->id == source.id
                                            && row.receipt->file == source.file;
                                 });
        if (ofThisBatch) // what could be read of an archive that was tried again
            continue;
        auto& row = m_rows[rowFor(source)];
        const bool leftOut = row.state == IntakeState::Skipped && source.status == SourceStatus::Unrecognised;
        row.state = leftOut ? IntakeState::Skipped : IntakeState::Done;
        row.receipt = std::move(source);
    }
    m_given.clear();
    for (auto& row : m_rows) {
        if (row.state != IntakeState::Waiting || !known.contains(row.table.file))
            continue;
        row.state = IntakeState::Done; // a sheet that was no source the last time either
        auto& again = row.receipt.emplace();
        again.file = row.table.file;
        again.sheet = row.table.sheet;
        again.status = SourceStatus::AlreadyImported;
    }
}

void IntakeBatch::replaceReceipt(SourceId before, const SourceReceipt& receipt)
{
    for (auto& row : m_rows)
        if (row.receipt && row.receipt->id == before)
            row.receipt = receipt;
}

IntakeBatch::Locked IntakeBatch::locked() const
{
    Locked locked;
    for (const auto& row : m_rows) {
        const bool archive = row.table.isArchive || !row.table.member.empty();
        if (row.state != IntakeState::Done || !archive || !row.receipt || !wantsPassword(*row.receipt))
            continue;
        locked.wrong = locked.wrong || row.receipt->message->detail == "wrong";
        if (std::ranges::find(locked.archives, row.table.path) != locked.archives.end())
            continue;
        locked.archives.push_back(row.table.path);
        locked.names.push_back(row.table.handedOver());
    }
    return locked;
}

} // namespace jingwei::ui
