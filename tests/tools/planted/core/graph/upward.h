#pragma once

#include "core/trace/sideways.h" // upward: graph is below trace
