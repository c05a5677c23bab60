#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace jingwei {

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string detail = {},
                                                   std::string place = {})
{
    return tl::unexpected<Error>{Error{code, std::move(detail), std::move(place)}};
}

} // namespace jingwei
