#include "core/identifiers/keccak.h"

#include <bit>
#include <cstddef>

namespace jingwei {

namespace {

constexpr std::size_t rateBytes = 136; // 1600 bits less twice 256, in bytes

constexpr std::array<std::uint64_t, 24> roundConstants{
    0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B,
    0x0000000080000001, 0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088,
    0x0000000080008009, 0x000000008000000A, 0x000000008000808B, 0x800000000000008B, 0x8000000000008089,
    0x8000000000008003, 0x8000000000008002, 0x8000000000000080, 0x000000000000800A, 0x800000008000000A,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008};

// Rho's rotations and pi's targets along the path that visits every lane but the first.
constexpr std::array<int, 24> rotations{1,  3,  6,  10, 15, 21, 28, 36, 45, 55, 2,  14,
                                        27, 41, 56, 8,  25, 43, 62, 18, 39, 61, 20, 44};
constexpr std::array<std::size_t, 24> targets{10, 7,  11, 17, 18, 3, 5,  16, 8,  21, 24, 4,
                                              15, 23, 19, 13, 12, 2, 20, 14, 22, 9,  6,  1};

using State = std::array<std::uint64_t, 25>;

void theta(State& state) noexcept
{
    std::array<std::uint64_t, 5> parity{};
    for (std::size_t x = 0; x < 5; ++x)
        parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
    for (std::size_t x = 0; x < 5; ++x) {
        const auto mix = parity[(x + 4) % 5] ^ std::rotl(parity[(x + 1) % 5], 1);
        for (std::size_t y = 0; y < 25; y += 5)
            state[x + y] ^= mix;
    }
}

void rhoAndPi(State& state) noexcept
{
    auto lane = state[1];
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto next = state[targets[i]];
        state[targets[i]] = std::rotl(lane, rotations[i]);
        lane = next;
    }
}

void chi(State& state) noexcept
{
    for (std::size_t y = 0; y < 25; y += 5) {
        const std::array<std::uint64_t, 5> row{state[y], state[y + 1], state[y + 2], state[y + 3],
                                               state[y + 4]};
        for (std::size_t x = 0; x < 5; ++x)
            state[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
    }
}

void permute(State& state) noexcept
{
    for (const auto roundConstant : roundConstants) {
        theta(state);
        rhoAndPi(state);
        chi(state);
        state[0] ^= roundConstant;
    }
}

void addByte(State& state, std::size_t at, std::uint8_t byte) noexcept
{
    state[at / 8] ^= std::uint64_t{byte} << (at % 8 * 8);
}

} // namespace

std::array<std::uint8_t, 32> keccak256(std::string_view data) noexcept
{
    State state{};
    std::size_t filled = 0;
    for (const char c : data) {
        addByte(state, filled++, static_cast<std::uint8_t>(c));
        if (filled == rateBytes) {
            permute(state);
            filled = 0;
        }
    }
    addByte(state, filled, 0x01);
    addByte(state, rateBytes - 1, 0x80);
    permute(state);

    std::array<std::uint8_t, 32> digest{};
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(state[i / 8] >> (i % 8 * 8));
    return digest;
}

} // namespace jingwei
