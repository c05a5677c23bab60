#include "core/store/packed_text.h"

#include <zstd.h>

#include <openssl/evp.h>

namespace jingwei {

namespace {

constexpr int compressionLevel = 3;
constexpr unsigned long long mostUnpacked = 1ULL << 30U; // far beyond any act; a damaged length ends here

} // namespace

std::string packText(std::string_view text)
{
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), compressionLevel));
    std::string written(4 * ((packed.size() + 2) / 3) + 1, '\0'); // and the zero that EVP writes
    const auto length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(written.data()),
                                        reinterpret_cast<const unsigned char*>(packed.data()),
                                        static_cast<int>(packed.size()));
    written.resize(static_cast<std::size_t>(length));
    return written;
}

Result<std::string> unpackText(std::string_view packed)
{
    const auto damaged = [] { return failure(ErrorCode::CaseDamaged, "packed text", "log"); };
    std::string bytes(packed.size() / 4 * 3, '\0');
    const auto length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                        reinterpret_cast<const unsigned char*>(packed.data()),
                                        static_cast<int>(packed.size()));
    if (length < 0 || packed.empty())
        return damaged();
    // zeros that stand for the padding at the end belong to no frame
    const auto frame = ZSTD_findFrameCompressedSize(bytes.data(), static_cast<std::size_t>(length));
    const auto size = ZSTD_getFrameContentSize(bytes.data(), static_cast<std::size_t>(length));
    if (ZSTD_isError(frame) != 0U || size > mostUnpacked) // an unknown size is greater than any
        return damaged();
    std::string text(static_cast<std::size_t>(size), '\0');
    const auto read = ZSTD_decompress(text.data(), text.size(), bytes.data(), frame);
    if (ZSTD_isError(read) != 0U || read != text.size())
        return damaged();
    return text;
}

} // namespace jingwei
