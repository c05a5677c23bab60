#include "core/base/hash.h"

#include <sodium.h>

#include <new>

namespace jingwei {

namespace {

crypto_hash_sha256_state* stateIn(std::array<std::byte, 128>& memory)
{
    static_assert(sizeof(crypto_hash_sha256_state) <= sizeof(memory));
    static_assert(alignof(crypto_hash_sha256_state) <= 16);
    return std::launder(reinterpret_cast<crypto_hash_sha256_state*>(memory.data()));
}

} // namespace

Sha256Stream::Sha256Stream() noexcept : m_state{}
{
    new (m_state.data()) crypto_hash_sha256_state;
    crypto_hash_sha256_init(stateIn(m_state));
}

void Sha256Stream::update(std::span<const std::byte> data) noexcept
{
    crypto_hash_sha256_update(stateIn(m_state), reinterpret_cast<const unsigned char*>(data.data()),
                              data.size());
}

Sha256 Sha256Stream::finish() noexcept
{
    Sha256 digest;
    crypto_hash_sha256_final(stateIn(m_state), digest.data());
    return digest;
}

Sha256 sha256(std::string_view data) noexcept
{
    Sha256Stream stream;
    stream.update(data);
    return stream.finish();
}

std::string toHex(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 15U]);
    }
    return text;
}

} // namespace jingwei
