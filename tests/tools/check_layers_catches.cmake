# Proves that check_layers.cmake can fail: it must name each of the three violations planted in planted/, and no more.
cmake_minimum_required(VERSION 3.24)

execute_process(
    COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_CURRENT_LIST_DIR}/planted -P ${CMAKE_CURRENT_LIST_DIR}/check_layers.cmake
    RESULT_VARIABLE status
    ERROR_VARIABLE errors
    OUTPUT_QUIET)
if(status EQUAL 0)
    message(FATAL_ERROR "The planted violations passed")
endif()
foreach(
    expected
    "3 include(s) against the layers"
    "core/graph/upward.h includes core/trace/sideways.h: upward"
    "core/trace/sideways.h includes core/layout/with_qt.h: sideways"
    "core/layout/with_qt.h includes QString: core knows no Qt")
    string(FIND "${errors}" "${expected}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "Not reported: ${expected}\nReported was:\n${errors}")
    endif()
endforeach()
