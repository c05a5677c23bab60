#include "core/store/originals.h"

#include "core/store/case_store.h"
#include "core/store/guard.h"
#include "core/store/query.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <zstd.h>

#include <algorithm>
#include <cstring>

namespace jingwei {

namespace {

constexpr std::int64_t chunksPerOriginal = 1'000'000;
/// Level 1: measured, three times as fast as 3 for 8 % more bytes on statements.
constexpr int compressionLevel = 1;
constexpr std::size_t chunksWaiting = 4; ///< to be packed; bounds memory

Result<void> unpack(std::span<const std::byte> packed, std::vector<std::byte>& plain)
{
    plain.resize(originalChunkBytes);
    const auto size = ZSTD_decompress(plain.data(), plain.size(), packed.data(), packed.size());
    if (ZSTD_isError(size) != 0U)
        return failure(ErrorCode::CaseDamaged, ZSTD_getErrorName(size), "original_chunk");
    plain.resize(size);
    return {};
}

} // namespace

Result<std::vector<SourceInForce>> findSourcesInForce(CaseStore& store, const std::string& sha256)
{
    return guarded([&] {
        std::vector<SourceInForce> found;
        Query query{store.database(),
                    "SELECT s.id,s.profile,s.sheet FROM source s JOIN original o ON o.id=s.original "
                    "WHERE o.sha256=? AND s.withdrawn=0 ORDER BY s.id"};
        query << sha256;
        while (query.next())
            found.push_back({query.number(0), query.string(1), query.string(2)});
        return found;
    });
}

struct OriginalWriter::State {
    SQLite::Statement insert;
    std::int64_t original;
    bool keptAlready;
    std::int64_t chunk = 0;
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context{ZSTD_createCCtx(), &ZSTD_freeCCtx};

    [[nodiscard]] std::vector<std::byte> pack(const std::vector<std::byte>& plain) const
    {
        std::vector<std::byte> packed(ZSTD_compressBound(plain.size()));
        packed.resize(ZSTD_compressCCtx(context.get(), packed.data(), packed.size(), plain.data(),
                                        plain.size(), compressionLevel));
        return packed;
    }

    Result<void> write(const std::vector<std::byte>& packed)
    {
        return guarded([&] {
            insert.bind(1, original * chunksPerOriginal + chunk);
            insert.bindNoCopy(2, packed.data(), static_cast<int>(packed.size()));
            insert.exec();
            insert.reset();
            ++chunk;
        });
    }
};

OriginalWriter::OriginalWriter(std::shared_ptr<State> state, WorkQueue& queue)
    : m_state{std::move(state)}
    , m_queue{queue}
{
}

OriginalWriter::~OriginalWriter() = default;

Result<std::unique_ptr<OriginalWriter>> OriginalWriter::begin(CaseStore& store, WorkQueue& queue,
                                                              const std::string& sha256, std::int64_t bytes)
{
    return guarded([&] {
        auto& database = store.database();
        Query known{database, "SELECT id FROM original WHERE sha256=?"};
        known << sha256;
        const bool keptAlready = known.next();
        const auto number = keptAlready
                                ? known.number(0)
                                : database.execAndGet("SELECT ifnull(max(id),0)+1 FROM original").getInt64();
        if (!keptAlready) {
            SQLite::Statement insert{database, "INSERT INTO original VALUES(?,?,?)"};
            SQLite::bind(insert, number, sha256, bytes);
            insert.exec();
        }
        auto state = std::make_shared<State>(State{
            SQLite::Statement{database, "INSERT INTO original_chunk VALUES(?,?)"}, number, keptAlready});
        return std::unique_ptr<OriginalWriter>{new OriginalWriter{std::move(state), queue}};
    });
}

Result<std::unique_ptr<OriginalWriter>> OriginalWriter::beginUnnamed(CaseStore& store, WorkQueue& queue)
{
    auto writer = guarded([&] {
        auto& database = store.database();
        const auto number = database.execAndGet("SELECT ifnull(max(id),0)+1 FROM original").getInt64();
        SQLite::Statement insert{database, "INSERT INTO original VALUES(?,?,0)"};
        SQLite::bind(insert, number, "unnamed " + std::to_string(number));
        insert.exec();
        auto state = std::make_shared<State>(
            State{SQLite::Statement{database, "INSERT INTO original_chunk VALUES(?,?)"}, number, false});
        return std::unique_ptr<OriginalWriter>{new OriginalWriter{std::move(state), queue}};
    });
    if (writer)
        (*writer)->m_hash = std::make_unique<Sha256Stream>();
    return writer;
}

Result<std::int64_t> OriginalWriter::settle(CaseStore& store)
{
    if (auto drained = m_queue.drain(); !drained)
        return tl::unexpected{drained.error()};
    const auto sha256 = toHex(m_hash->finish());
    return guarded([&] {
        auto& database = store.database();
        Query known{database, "SELECT id FROM original WHERE sha256=?"};
        known << sha256;
        if (known.next()) {
            const auto from = number() * chunksPerOriginal;
            SQLite::Statement chunks{database, "DELETE FROM original_chunk WHERE id>=? AND id<?"};
            SQLite::bind(chunks, from, from + chunksPerOriginal);
            chunks.exec();
            SQLite::Statement unneeded{database, "DELETE FROM original WHERE id=?"};
            SQLite::bind(unneeded, number());
            unneeded.exec();
            return known.number(0);
        }
        SQLite::Statement name{database, "UPDATE original SET sha256=?, bytes=? WHERE id=?"};
        SQLite::bind(name, sha256, m_bytes, number());
        name.exec();
        return number();
    });
}

bool OriginalWriter::keptAlready() const noexcept
{
    return m_state->keptAlready;
}

std::int64_t OriginalWriter::number() const noexcept
{
    return m_state->original;
}

Result<void> OriginalWriter::sendChunk()
{
    auto chunk = std::make_shared<const std::vector<std::byte>>(std::move(m_pending));
    m_pending = {};
    auto packAndWrite = [state = m_state, &queue = m_queue, chunk] {
        auto packed = std::make_shared<const std::vector<std::byte>>(state->pack(*chunk));
        return queue.push([state, packed] { return state->write(*packed); });
    };
    if (chunk->size() < originalChunkBytes && !m_packing) // a small file needs no thread for it
        return packAndWrite();
    if (!m_packing)
        m_packing.emplace(chunksWaiting);
    return m_packing->push(std::move(packAndWrite));
}

Result<void> OriginalWriter::write(std::span<const std::byte> data)
{
    if (m_state->keptAlready)
        return {};
    m_bytes += static_cast<std::int64_t>(data.size());
    if (m_hash)
        m_hash->update(data);
    while (!data.empty()) {
        m_pending.reserve(originalChunkBytes);
        const auto take = std::min(data.size(), originalChunkBytes - m_pending.size());
        m_pending.insert(m_pending.end(), data.begin(), data.begin() + static_cast<std::ptrdiff_t>(take));
        data = data.subspan(take);
        if (m_pending.size() == originalChunkBytes) {
            if (auto sent = sendChunk(); !sent)
                return sent;
        }
    }
    return {};
}

Result<void> OriginalWriter::finish()
{
    if (!m_pending.empty())
        if (auto sent = sendChunk(); !sent)
            return sent;
    return m_packing ? m_packing->drain() : Result<void>{};
}

Result<std::vector<std::pair<std::int64_t, std::string>>> listOriginals(CaseStore& store)
{
    return guarded([&] {
        std::vector<std::pair<std::int64_t, std::string>> originals;
        Query query{store.database(), "SELECT id,sha256 FROM original ORDER BY id"};
        while (query.next())
            originals.emplace_back(query.number(0), query.string(1));
        return originals;
    });
}

Result<void> readOriginal(CaseStore& store, std::int64_t original,
                          const std::function<Result<void>(std::span<const std::byte>)>& sink)
{
    return guarded([&]() -> Result<void> {
        SQLite::Statement query{store.database(),
                                "SELECT data FROM original_chunk WHERE id>=? AND id<? ORDER BY id"};
        SQLite::bind(query, original * chunksPerOriginal, (original + 1) * chunksPerOriginal);
        std::vector<std::byte> plain;
        while (query.executeStep()) {
            const auto column = query.getColumn(0);
            const std::span packed{static_cast<const std::byte*>(column.getBlob()),
                                   static_cast<std::size_t>(column.getBytes())};
            if (auto done = unpack(packed, plain); !done)
                return done;
            if (auto taken = sink(plain); !taken)
                return taken;
        }
        return {};
    });
}

Result<std::vector<std::byte>> readOriginalRange(CaseStore& store, std::int64_t original,
                                                 std::uint64_t offset, std::uint64_t length)
{
    return guarded([&]() -> Result<std::vector<std::byte>> {
        std::vector<std::byte> bytes;
        std::vector<std::byte> plain;
        SQLite::Statement query{store.database(), "SELECT data FROM original_chunk WHERE id=?"};
        while (bytes.size() < length) {
            const auto at = offset + bytes.size();
            query.bind(1, original * chunksPerOriginal + static_cast<std::int64_t>(at / originalChunkBytes));
            if (!query.executeStep())
                return failure(ErrorCode::CaseDamaged, std::to_string(at), "original_chunk");
            const auto column = query.getColumn(0);
            if (auto done = unpack({static_cast<const std::byte*>(column.getBlob()),
                                    static_cast<std::size_t>(column.getBytes())},
                                   plain);
                !done)
                return tl::unexpected{done.error()};
            query.reset();
            const auto within = at % originalChunkBytes;
            if (within >= plain.size())
                return failure(ErrorCode::CaseDamaged, std::to_string(at), "original_chunk");
            const auto take = std::min<std::uint64_t>(length - bytes.size(), plain.size() - within);
            const auto from = plain.begin() + static_cast<std::ptrdiff_t>(within);
            bytes.insert(bytes.end(), from, from + static_cast<std::ptrdiff_t>(take));
        }
        return bytes;
    });
}

} // namespace jingwei
