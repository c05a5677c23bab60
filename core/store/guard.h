#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/Exception.h>

#include <type_traits>
#include <utility>

namespace jingwei {

/// What SQLite's exception means to a user.
[[nodiscard]] Error errorOf(const SQLite::Exception& exception);

template <class T>
struct IsResult : std::false_type {
};
template <class T>
struct IsResult<Result<T>> : std::true_type {
};

/// Runs `work` and turns SQLite's exceptions into `Error`: the one place where that happens.
template <class Work>
auto guarded(Work&& work)
{
    using Answer = std::invoke_result_t<Work>;
    if constexpr (IsResult<Answer>::value) {
        try {
            return std::forward<Work>(work)();
        } catch (const SQLite::Exception& exception) {
            return Answer{tl::unexpected<Error>{errorOf(exception)}};
        }
    } else if constexpr (std::is_void_v<Answer>) {
        try {
            std::forward<Work>(work)();
            return Result<void>{};
        } catch (const SQLite::Exception& exception) {
            return Result<void>{tl::unexpected<Error>{errorOf(exception)}};
        }
    } else {
        try {
            return Result<Answer>{std::forward<Work>(work)()};
        } catch (const SQLite::Exception& exception) {
            return Result<Answer>{tl::unexpected<Error>{errorOf(exception)}};
        }
    }
}

} // namespace jingwei
