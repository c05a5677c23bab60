# Writes resources/profiles/*.json into a source file: `cmake -DFILES=a.json;b.json -DOUT=profiles.cpp -P embed.cmake`.
# Core has no Qt and so no Qt resources; a raw string literal of at most 16 KiB is what every compiler takes.
set(entries "")
foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME_WE)
    file(READ ${file} text)
    string(APPEND entries "    {R\"jw(${name})jw\", R\"jw(${text})jw\"},\n")
endforeach()
file(WRITE ${OUT} "#include \"core/intake/embedded.h\"\n\n#include <array>\n\nnamespace jingwei {\n\nnamespace {\n\n"
     "constexpr EmbeddedText texts[] = {\n${entries}};\n\n} // namespace\n\n"
     "std::span<const EmbeddedText> embeddedProfiles() noexcept\n{\n    return texts;\n}\n\n} // namespace jingwei\n")
