#include "core/intake/profile.h"

#include "core/base/contract.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/intake/embedded.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace jingwei {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, fieldCount> fieldWords{"card",
                                                              "account",
                                                              "ownName",
                                                              "ownId",
                                                              "ownBank",
                                                              "time",
                                                              "amount",
                                                              "balance",
                                                              "direction",
                                                              "peerAccount",
                                                              "peerName",
                                                              "peerBank",
                                                              "summary",
                                                              "type",
                                                              "currency",
                                                              "success",
                                                              "cash",
                                                              "merchantName",
                                                              "merchantCode",
                                                              "serial",
                                                              "payer",
                                                              "payerName",
                                                              "payerBank",
                                                              "payee",
                                                              "payeeName",
                                                              "payeeBank",
                                                              "payeeBalance",
                                                              "holder",
                                                              "holderId",
                                                              "opened",
                                                              "bank",
                                                              "phone",
                                                              "number",
                                                              "occurred",
                                                              "reported",
                                                              "unit",
                                                              "victimPhone",
                                                              "victim",
                                                              "victimId",
                                                              "victimAccounts",
                                                              "suspectAccounts",
                                                              "suspectPhones",
                                                              "place",
                                                              "narrative",
                                                              "category",
                                                              "loss",
                                                              "seriesLead",
                                                              "own",
                                                              "peer",
                                                              "seconds",
                                                              "callType",
                                                              "lac",
                                                              "ci",
                                                              "imei",
                                                              "imsi",
                                                              "caller",
                                                              "callee",
                                                              "date",
                                                              "amountOut",
                                                              "amountIn",
                                                              "serialPart",
                                                              "ownParty",
                                                              "peerParty",
                                                              "peerIdNumber",
                                                              "remark",
                                                              "feedback",
                                                              "ownCard",
                                                              "peerCard",
                                                              "reference",
                                                              "boundCards",
                                                              "loginName",
                                                              "subAccount",
                                                              "state",
                                                              "until",
                                                              "authority",
                                                              "measure",
                                                              "address",
                                                              "netAddress",
                                                              "macAddress",
                                                              "longitude",
                                                              "latitude",
                                                              "chain",
                                                              "contract",
                                                              "cardBank"};

constexpr std::array<std::pair<std::string_view, TableKind>, 13> tableWords{{
    {"movements", TableKind::Movements},
    {"ledger", TableKind::Ledger},
    {"accounts", TableKind::Accounts},
    {"incidents", TableKind::Incidents},
    {"calls", TableKind::Calls},
    {"call-ledger", TableKind::CallLedger},
    {"persons", TableKind::Persons},
    {"measures", TableKind::Measures},
    {"queries", TableKind::Queries},
    {"logins", TableKind::Logins},
    {"stations", TableKind::Stations},
    {"leads", TableKind::Leads},
    {"victims", TableKind::Victims},
}};

constexpr std::array<std::pair<std::string_view, AmountSign>, 4> signWords{{
    {"reversal", AmountSign::Reversal},
    {"like-direction", AmountSign::LikeDirection},
    {"direction", AmountSign::Direction},
    {"out-positive", AmountSign::OutPositive},
}};

constexpr std::array<std::pair<std::string_view, CopyKey>, 3> copyWords{{
    {"statement", CopyKey::Statement},
    {"serial", CopyKey::Serial},
    {"serial-peer", CopyKey::SerialPeer},
}};

constexpr std::array<std::pair<std::string_view, TraitKind>, 8> traitWords{{
    {"site", TraitKind::Site},
    {"qq", TraitKind::Qq},
    {"wechat", TraitKind::WeChat},
    {"chat", TraitKind::Chat},
    {"app", TraitKind::App},
    {"lure", TraitKind::Lure},
    {"payment", TraitKind::Payment},
    {"cards", TraitKind::Cards},
}};

constexpr std::array<std::pair<std::string_view, ProfileLayout>, 2> layoutWords{{
    {"table", ProfileLayout::Table},
    {"key-value", ProfileLayout::KeyValue},
}};

/// A fault in a profile's text; caught in `parseProfile`, never seen outside this file.
struct ProfileFault {
    std::string what;
};

/// What `word` stands for in a table of words.
template <class Value, std::size_t size>
Value meaningOf(const std::array<std::pair<std::string_view, Value>, size>& words, const std::string& word)
{
    const auto* const found =
        std::ranges::find(words, std::string_view{word}, &std::pair<std::string_view, Value>::first);
    if (found == words.end())
        throw ProfileFault{word};
    return found->second;
}

Field fieldOf(const std::string& word)
{
    const auto field = fieldFromWord(word);
    if (!field)
        throw ProfileFault{word};
    return *field;
}

std::set<std::string> wordSet(const json& list)
{
    std::set<std::string> words;
    for (const auto& word : list)
        words.insert(normaliseText(word.get<std::string>()));
    return words;
}

/// "+08:00" or null.
std::optional<ZoneOffset> zoneOf(const json& zone)
{
    if (zone.is_null())
        return std::nullopt;
    const auto text = zone.get<std::string>();
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || !digit(1) || !digit(2) || text[3] != ':'
        || !digit(4) || !digit(5))
        throw ProfileFault{text};
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
    if (number(1) > 23 || number(4) > 59)
        throw ProfileFault{text};
    const auto minutes = std::chrono::minutes{number(1) * 60 + number(4)};
    return text[0] == '-' ? -minutes : minutes;
}

void readRecognition(Profile& profile, const json& document)
{
    for (const auto& [word, names] : document.at("fields").items()) {
        auto& keys = profile.fields[fieldOf(word)];
        for (const auto& name : names)
            keys.push_back(headerKey(name.get<std::string>()));
    }
    for (const auto& group : document.at("required")) {
        std::vector<Field> fields;
        for (const auto& word : group) {
            fields.push_back(fieldOf(word.get<std::string>()));
            if (!profile.fields.contains(fields.back()))
                throw ProfileFault{word.get<std::string>()};
        }
        profile.required.push_back(std::move(fields));
    }
    for (const auto& name : document.value("known", json::array()))
        profile.known.insert(headerKey(name.get<std::string>()));
    const auto traits = document.value("traits", json::object());
    for (const auto& [word, names] : traits.items()) {
        for (const auto& name : names) {
            profile.traits.emplace(headerKey(name.get<std::string>()), meaningOf(traitWords, word));
            profile.known.insert(headerKey(name.get<std::string>()));
        }
    }
}

void readShape(Profile& profile, const json& document)
{
    for (const auto& note : document.value("notes", json::array()))
        profile.notes.push_back(normaliseText(note.get<std::string>()));
    for (const auto& name : document.value("header", json::array()))
        profile.header.push_back(name.get<std::string>());
    profile.least = document.value("least", std::size_t{0});
    profile.sign = meaningOf(signWords, document.value("sign", "reversal"));
    profile.copies = meaningOf(copyWords, document.value("copies", "statement"));
    profile.layout = meaningOf(layoutWords, document.value("layout", "table"));
    if (const auto absent = document.find("absent"); absent != document.end()) {
        profile.absentBefore = absent->at(0).get<std::string>();
        profile.absentAfter = absent->at(1).get<std::string>();
    }
    profile.subjectFromFolder = document.value("subject", "") == "folder";
    profile.ofUser = document.value("user", false);
}

Profile readProfile(const json& document)
{
    Profile profile;
    profile.name = document.at("name").get<std::string>();
    profile.table = meaningOf(tableWords, document.at("table").get<std::string>());
    profile.zone = zoneOf(document.at("zone"));
    const auto currency = parseCurrency(document.value("currency", "CNY"));
    if (!currency)
        throw ProfileFault{currency.error().detail};
    profile.currency = *currency;
    readRecognition(profile, document);
    const auto directions = document.value("directionWords", json::object());
    profile.outWords = wordSet(directions.value("out", json::array()));
    profile.inWords = wordSet(directions.value("in", json::array()));
    profile.failureWords = wordSet(document.value("failureWords", json::array()));
    profile.successWords = wordSet(document.value("successWords", json::array()));
    profile.identifiersAreText = document.value("identifiers", "") == "text";
    profile.identifiersAreWallets = document.value("identifiers", "") == "wallet";
    const auto direction = document.value("direction", "");
    profile.direction = direction == "out" ? -1 : direction == "in" ? 1 : 0;
    profile.ownCalls = document.value("ownCalls", false);
    const auto columnWords = document.value("columnWords", json::object());
    for (const auto& [name, words] : columnWords.items())
        profile.columnWords[headerKey(name)] = {wordSet(words.at("out")), wordSet(words.at("in"))};
    for (const auto& name : document.value("signedBy", json::array()))
        profile.signedBy.insert(headerKey(name.get<std::string>()));
    const auto timeZones = document.value("timeZones", json::object());
    for (const auto& [name, zone] : timeZones.items())
        if (const auto offset = zoneOf(zone))
            profile.columnZones[headerKey(name)] = *offset;
    readShape(profile, document);
    return profile;
}

std::vector<std::string> wordList(const json& list)
{
    const auto words = wordSet(list);
    return {words.begin(), words.end()};
}

} // namespace

std::string_view fieldWord(Field field) noexcept
{
    return fieldWords[static_cast<std::size_t>(field)];
}

std::optional<Field> fieldFromWord(std::string_view word) noexcept
{
    const auto* const found = std::ranges::find(fieldWords, word);
    if (found == fieldWords.end())
        return std::nullopt;
    return static_cast<Field>(found - fieldWords.begin());
}

std::string headerKey(std::string_view written)
{
    auto key = normaliseText(written);
    std::erase_if(key, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    return key;
}

Result<Profile> parseProfile(std::string_view text, const std::string& place)
{
    try {
        auto profile = readProfile(json::parse(text));
        profile.sha256 = toHex(jingwei::sha256(text));
        profile.text = text;
        return profile;
    } catch (const ProfileFault& fault) {
        return failure(ErrorCode::ProfileMalformed, fault.what, place);
    } catch (const json::exception& fault) {
        return failure(ErrorCode::ProfileMalformed, fault.what(), place);
    } catch (const std::logic_error& fault) { // std::stoi on a zone
        return failure(ErrorCode::ProfileMalformed, fault.what(), place);
    }
}

const std::vector<Profile>& builtInProfiles()
{
    static const auto profiles = [] {
        std::vector<Profile> all;
        for (const auto& [name, text] : embeddedProfiles()) {
            if (name == "words")
                continue;
            auto profile = parseProfile(text, std::string{name});
            require(profile.has_value()); // they are part of the program; a test parses each
            all.push_back(*std::move(profile));
        }
        std::ranges::sort(all, {}, &Profile::name);
        return all;
    }();
    return profiles;
}

const IntakeWords& intakeWords()
{
    static const auto words = [] {
        const auto texts = embeddedProfiles();
        const auto found = std::ranges::find(texts, std::string_view{"words"}, &EmbeddedText::name);
        require(found != texts.end());
        const auto document = json::parse(found->text);
        IntakeWords all;
        all.noResult = wordList(document.at("noResult"));
        all.ownNumbers = wordList(document.at("ownNumbers"));
        all.ownNames = wordList(document.at("ownNames"));
        all.units = wordList(document.at("units"));
        all.totals = wordList(document.at("totals"));
        all.reversals = wordList(document.at("reversals"));
        all.cash = wordList(document.at("cash"));
        all.cashFlags = wordSet(document.at("cashFlags"));
        all.platforms = wordList(document.at("platforms"));
        all.crypto = wordList(document.at("crypto"));
        all.bankInternal = wordList(document.at("bankInternal"));
        return all;
    }();
    return words;
}

Result<Profile> profileFromFile(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    if (!stream)
        return failure(ErrorCode::FileUnreadable, {}, file.string());
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    return parseProfile(text, file.string());
}

Result<Profile> findProfile(const std::string& nameOrFile)
{
    const auto& profiles = builtInProfiles();
    if (const auto found = std::ranges::find(profiles, nameOrFile, &Profile::name); found != profiles.end())
        return *found;
    if (nameOrFile.ends_with(".json"))
        return profileFromFile(nameOrFile);
    const auto own = profilesIn(userProfileFolder());
    if (const auto found = std::ranges::find(own, nameOrFile, &Profile::name); found != own.end())
        return *found;
    return failure(ErrorCode::ProfileMissing, nameOrFile);
}

} // namespace jingwei
