#pragma once

#include "core/layout/with_qt.h" // sideways: layout is of the same level
