// Terms: a *key* is a node's place on the Z-curve, 16 bits each way. A *leaf*'s nodes are the lanes of one
// wide register: each source is laid over all of them at once, in the same order for each node, so that a
// wider machine gives the same sums. Nothing here may be contracted to fused operations (core/CMakeLists).

#include "core/layout/repulsion.h"

#include "core/layout/wide.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei {

namespace {

constexpr std::uint32_t leafSize = Repulsion::leafSize;
constexpr std::uint32_t perSource = 3; ///< x, y, mass
constexpr float samePlace = 1e-12F;    ///< squared distance

/// Spreads 16 bits so that there is a gap after each.
std::uint32_t spread(std::uint32_t bits)
{
    bits = (bits | (bits << 8U)) & 0x00FF00FFU;
    bits = (bits | (bits << 4U)) & 0x0F0F0F0FU;
    bits = (bits | (bits << 2U)) & 0x33333333U;
    return (bits | (bits << 1U)) & 0x55555555U;
}

struct Lanes {
    std::array<float, leafSize> x;
    std::array<float, leafSize> y;
    std::array<float, leafSize> stiffness;
};

/// Adds to each lane what the sources (x, y, mass each) do to the nodes at (x, y).
JINGWEI_WIDE void addPushes(const float* x, const float* y, const float* sources, std::size_t count,
                            Lanes* sums)
{
    for (std::size_t lane = 0; lane < leafSize; lane += wideCount) {
        Wide ownX;
        Wide ownY;
        std::memcpy(&ownX, x + lane, sizeof(Wide));
        std::memcpy(&ownY, y + lane, sizeof(Wide));
        Wide sumX{};
        Wide sumY{};
        Wide sumStiffness{};
        for (std::size_t source = 0; source < count; ++source) {
            const float* const at = sources + perSource * source;
            const Wide awayX = ownX - at[0];
            const Wide awayY = ownY - at[1];
            const Wide square = awayX * awayX + awayY * awayY;
            const Wide pull = square > samePlace ? at[2] / square : Wide{};
            sumX += awayX * pull;
            sumY += awayY * pull;
            sumStiffness += pull;
        }
        std::memcpy(sums->x.data() + lane, &sumX, sizeof(Wide));
        std::memcpy(sums->y.data() + lane, &sumY, sizeof(Wide));
        std::memcpy(sums->stiffness.data() + lane, &sumStiffness, sizeof(Wide));
    }
}

} // namespace

void Repulsion::act(const Places& places, std::span<const float> masses, float openness, Workers& workers,
                    Pushes& pushes)
{
    constexpr std::size_t leavesPerPiece = 32;
    const auto count = places.size();
    pushes.x.resize(count);
    pushes.y.resize(count);
    pushes.stiffness.resize(count);
    if (count == 0)
        return;
    sortAlongCurve(places);
    m_x.assign(count + leafSize, 0.0F);
    m_y.assign(count + leafSize, 0.0F);
    m_mass.assign(count + leafSize, 0.0F);
    for (std::size_t at = 0; at < count; ++at) {
        m_x[at] = places.x[m_order[at].node];
        m_y[at] = places.y[m_order[at].node];
        m_mass[at] = masses[m_order[at].node];
    }
    cut();
    workers.shareRange(m_leaves.size(), leavesPerPiece, [&](std::size_t first, std::size_t last) {
        std::vector<float> sources;
        for (auto leaf = first; leaf < last; ++leaf)
            pushLeaf(m_cells[m_leaves[leaf]], openness, sources, pushes);
    });
}

void Repulsion::sortAlongCurve(const Places& places)
{
    constexpr float steps = 65535.0F;
    constexpr std::uint32_t digitBits = 11;
    constexpr std::uint32_t digits = 1U << digitBits;
    const auto [left, right] = std::ranges::minmax_element(places.x);
    const auto [top, bottom] = std::ranges::minmax_element(places.y);
    const float least = *left;
    const float highest = *top;
    const float width = std::max({*right - least, *bottom - highest, 1e-20F});
    const float scale = steps / width;
    m_order.resize(places.size());
    m_spare.resize(places.size());
    for (std::uint32_t node = 0; node < places.size(); ++node) {
        const auto column = static_cast<std::uint32_t>(std::min(steps, (places.x[node] - least) * scale));
        const auto row = static_cast<std::uint32_t>(std::min(steps, (places.y[node] - highest) * scale));
        m_order[node] = {spread(column) | (spread(row) << 1U), node};
    }
    for (std::uint32_t shift = 0; shift < 32; shift += digitBits) {
        std::array<std::uint32_t, digits> starts{};
        for (const auto& keyed : m_order)
            ++starts[(keyed.key >> shift) & (digits - 1)];
        std::uint32_t start = 0;
        for (auto& one : starts)
            start += std::exchange(one, start);
        for (const auto& keyed : m_order)
            m_spare[starts[(keyed.key >> shift) & (digits - 1)]++] = keyed;
        m_order.swap(m_spare);
    }
}

void Repulsion::cut()
{
    m_cells.clear();
    m_leaves.clear();
    cutCell(0, static_cast<std::uint32_t>(m_order.size()), 30);
}

// Where keys no longer differ, nodes are parted by their order.
void Repulsion::cutCell(std::uint32_t first, std::uint32_t last, int level)
{
    const auto cell = static_cast<std::uint32_t>(m_cells.size());
    m_cells.push_back({});
    m_cells[cell].first = first;
    m_cells[cell].last = last;
    if (last - first <= leafSize) {
        m_leaves.push_back(cell);
        closeCell(cell);
        return;
    }
    while (level >= 0 && (m_order[first].key >> level) == (m_order[last - 1].key >> level))
        level -= 2;
    if (level < 0) {
        const auto middle = first + (last - first) / 2;
        cutCell(first, middle, level);
        cutCell(middle, last, level);
    } else {
        for (auto from = first; from < last;) {
            const auto quarter = m_order[from].key >> level;
            auto end = from + 1;
            for (auto stride = 1U; end < last && m_order[end].key >> level == quarter; stride *= 2)
                end = std::min(last, end + stride);
            end = static_cast<std::uint32_t>(
                std::partition_point(m_order.begin() + from, m_order.begin() + end,
                                     [&](const Keyed& keyed) { return keyed.key >> level == quarter; })
                - m_order.begin());
            cutCell(from, end, level - 2);
            from = end;
        }
    }
    closeCell(cell);
}

void Repulsion::closeCell(std::uint32_t cell)
{
    auto& own = m_cells[cell];
    own.next = static_cast<std::uint32_t>(m_cells.size());
    float left = m_x[own.first];
    float right = left;
    float top = m_y[own.first];
    float bottom = top;
    const auto include = [&](float x, float y, float mass) {
        own.x += x * mass;
        own.y += y * mass;
        own.mass += mass;
    };
    if (own.next == cell + 1) {
        for (auto at = own.first; at < own.last; ++at) {
            include(m_x[at], m_y[at], m_mass[at]);
            left = std::min(left, m_x[at]);
            right = std::max(right, m_x[at]);
            top = std::min(top, m_y[at]);
            bottom = std::max(bottom, m_y[at]);
        }
    } else {
        for (auto child = cell + 1; child < own.next; child = m_cells[child].next) {
            const auto& part = m_cells[child];
            include(part.x, part.y, part.mass);
            left = std::min(left, part.middleX - part.halfWidth);
            right = std::max(right, part.middleX + part.halfWidth);
            top = std::min(top, part.middleY - part.halfHeight);
            bottom = std::max(bottom, part.middleY + part.halfHeight);
        }
    }
    own.x /= own.mass;
    own.y /= own.mass;
    own.middleX = 0.5F * (left + right);
    own.middleY = 0.5F * (top + bottom);
    own.halfWidth = 0.5F * (right - left);
    own.halfHeight = 0.5F * (bottom - top);
}

void Repulsion::gather(const Cell& leaf, float openness, std::vector<float>& sources) const
{
    const auto end = static_cast<std::uint32_t>(m_cells.size());
    sources.resize(perSource * 1024);
    float* out = sources.data();
    const float* limit = out + sources.size();
    const auto put = [&](float x, float y, float mass) {
        if (out == limit) {
            const auto used = sources.size();
            sources.resize(2 * used);
            out = sources.data() + used;
            limit = sources.data() + sources.size();
        }
        *out++ = x;
        *out++ = y;
        *out++ = mass;
    };
    for (std::uint32_t at = 0; at < end;) {
        const auto& cell = m_cells[at];
        const float awayX =
            std::max(0.0F, std::max(cell.x - leaf.middleX, leaf.middleX - cell.x) - leaf.halfWidth);
        const float awayY =
            std::max(0.0F, std::max(cell.y - leaf.middleY, leaf.middleY - cell.y) - leaf.halfHeight);
        const float width = 2.0F * std::max(cell.halfWidth, cell.halfHeight);
        if (width * width < openness * openness * (awayX * awayX + awayY * awayY)) {
            put(cell.x, cell.y, cell.mass);
            at = cell.next;
            continue;
        }
        if (cell.next == at + 1) {
            for (auto node = cell.first; node < cell.last; ++node)
                put(m_x[node], m_y[node], m_mass[node]);
        }
        ++at;
    }
    sources.resize(static_cast<std::size_t>(out - sources.data()));
}

void Repulsion::pushLeaf(const Cell& leaf, float openness, std::vector<float>& sources, Pushes& pushes) const
{
    gather(leaf, openness, sources);
    Lanes sums;
    addPushes(m_x.data() + leaf.first, m_y.data() + leaf.first, sources.data(), sources.size() / perSource,
              &sums);
    for (auto at = leaf.first; at < leaf.last; ++at) {
        const auto lane = at - leaf.first;
        const auto node = m_order[at].node;
        pushes.x[node] = sums.x[lane];
        pushes.y[node] = sums.y[lane];
        pushes.stiffness[node] = sums.stiffness[lane];
    }
}

} // namespace jingwei
