package io.gaitbus.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads the little of JSON that a safetensors header is made of: objects, strings, arrays of whole numbers.
///
/// Source: RFC 8259.
final class JsonCursor {

    private final String json;
    private int position;

    JsonCursor(String json) {
        this.json = json;
    }

    /// A text as a JSON string.
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /// Reads an object.
    ///
    /// @param member given each name in turn, reads the value
    void object(Consumer<String> member) {
        expect('{');
        Set<String> names = new HashSet<>();
        if (found('}')) {
            return;
        }
        do {
            String name = string();
            if (!names.add(name)) {
                throw trouble("a second member \"%s\"".formatted(name));
            }
            expect(':');
            member.accept(name);
        } while (found(','));
        expect('}');
    }

    /// Reads an array of whole numbers, none negative.
    List<Integer> integers() {
        List<Integer> integers = new ArrayList<>();
        expect('[');
        if (found(']')) {
            return integers;
        }
        do {
            integers.add(integer());
        } while (found(','));
        expect(']');
        return integers;
    }

    /// Reads a string.
    String string() {
        expect('"');
        StringBuilder text = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw trouble("a control character within a string");
            }
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    /// Makes sure that nothing but blanks is left.
    void end() {
        skipBlanks();
        if (position < json.length()) {
            throw trouble("text after the end");
        }
    }

    private int integer() {
        skipBlanks();
        int start = position;
        while (position < json.length() && json.charAt(position) >= '0' && json.charAt(position) <= '9') {
            position++;
        }
        String digits = json.substring(start, position);
        if (digits.isEmpty() || digits.length() > 1 && digits.charAt(0) == '0') {
            throw trouble("no whole number");
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new UnreadableModel("the header has a number that is too large: " + digits, e);
        }
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw trouble("an unknown escape");
        };
    }

    private char hexadecimal() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw trouble("an unknown escape");
            }
            code = 16 * code + digit;
        }
        return (char) code;
    }

    private void expect(char c) {
        if (!found(c)) {
            throw trouble("no '%s'".formatted(c));
        }
    }

    private boolean found(char c) {
        skipBlanks();
        boolean found = position < json.length() && json.charAt(position) == c;
        position += found ? 1 : 0;
        return found;
    }

    private char next() {
        if (position == json.length()) {
            throw trouble("an end");
        }
        return json.charAt(position++);
    }

    private void skipBlanks() {
        while (position < json.length() && " \t\r\n".indexOf(json.charAt(position)) >= 0) {
            position++;
        }
    }

    private UnreadableModel trouble(String found) {
        return new UnreadableModel("the header has %s at character %d".formatted(found, position));
    }
}
