#include "core/session/refusals.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace jingwei {

namespace {

using nlohmann::json;

/// Words of the reasons for which a file is refused; they are in logs, so none is ever changed.
constexpr std::array<std::pair<ErrorCode, std::string_view>, 15> words{{
    {ErrorCode::FileMissing, "file-missing"},
    {ErrorCode::FileUnreadable, "file-unreadable"},
    {ErrorCode::FileEmpty, "file-empty"},
    {ErrorCode::FileBinary, "file-binary"},
    {ErrorCode::FileTruncated, "file-truncated"},
    {ErrorCode::FormatUnsupported, "format-unsupported"},
    {ErrorCode::FileDamaged, "file-damaged"},
    {ErrorCode::FileEncrypted, "file-encrypted"},
    {ErrorCode::FileHostile, "file-hostile"},
    {ErrorCode::EncodingUnknown, "encoding-unknown"},
    {ErrorCode::HeaderUnknown, "header-unknown"},
    {ErrorCode::TableTooWide, "table-too-wide"},
    {ErrorCode::FolderWithoutData, "folder-without-data"},
    {ErrorCode::ProfileMissing, "profile-missing"},
    {ErrorCode::ProfileMalformed, "profile-malformed"},
}};

std::string_view wordOf(ErrorCode code)
{
    const auto found = std::ranges::find(words, code, [](const auto& word) { return word.first; });
    return found == words.end() ? std::string_view{} : found->second;
}

std::string textIn(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found == object.end() || !found->is_string() ? std::string{} : found->get<std::string>();
}

/// Nothing for entries of older versions, which kept no reason.
std::optional<Error> reasonIn(const json& refusal)
{
    const auto why = refusal.find("why");
    if (why == refusal.end() || !why->is_object())
        return std::nullopt;
    const auto word = textIn(*why, "code");
    const auto found = std::ranges::find(words, word, [](const auto& known) { return known.second; });
    if (found == words.end())
        return std::nullopt;
    return Error{found->first, textIn(*why, "detail"), textIn(*why, "place")};
}

SourceReceipt refusalIn(const json& refusal)
{
    SourceReceipt receipt;
    receipt.file = textIn(refusal, "file");
    receipt.sheet = textIn(refusal, "sheet");
    receipt.sha256 = textIn(refusal, "sha256");
    receipt.status = textIn(refusal, "status") == sourceStatusWord(SourceStatus::Failed)
                         ? SourceStatus::Failed
                         : SourceStatus::Unrecognised;
    receipt.message = reasonIn(refusal);
    return receipt;
}

/// Whether what was refused is in the case now, as this source of a later entry.
bool isThere(const SourceReceipt& refused, const SourceReceipt& source)
{
    if (refused.sheet.empty() && source.file.starts_with(refused.file + '/'))
        return true; // a member of the archive
    return refused.sheet == source.sheet
           && (refused.file == source.file || (!refused.sha256.empty() && refused.sha256 == source.sha256));
}

} // namespace

bool isRefused(const SourceReceipt& receipt) noexcept
{
    return receipt.status == SourceStatus::Unrecognised || receipt.status == SourceStatus::Failed;
}

json refusalDetail(const SourceReceipt& receipt)
{
    json refusal{{"file", receipt.file},
                 {"sheet", receipt.sheet},
                 {"sha256", receipt.sha256},
                 {"status", sourceStatusWord(receipt.status)}};
    if (receipt.message)
        refusal["why"] = {{"code", wordOf(receipt.message->code)},
                          {"detail", receipt.message->detail},
                          {"place", receipt.message->place}};
    return refusal;
}

std::vector<SourceReceipt> refusedFiles(std::span<const LogEntry> log)
{
    std::vector<SourceReceipt> refused;
    for (const auto& entry : log) {
        if (entry.act != "import" && entry.act != "edit") // a source read again is an edit
            continue;
        const auto detail = json::parse(entry.detail, nullptr, false);
        if (!detail.is_object())
            continue;
        for (const auto* const list : {"sources", "refused"}) {
            const auto found = detail.find(list);
            if (found == detail.end() || !found->is_array())
                continue;
            for (const auto& one : *found) {
                auto receipt = refusalIn(one);
                std::erase_if(refused, [&](const SourceReceipt& known) { return isThere(known, receipt); });
                if (found.key() == "refused")
                    refused.push_back(std::move(receipt));
            }
        }
    }
    return refused;
}

} // namespace jingwei
