#pragma once

#include "core/model/clean.h"

#include <QString> // Qt in core
