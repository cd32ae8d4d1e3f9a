package forklore.ui.page;

/// Translates the byte offsets of UTF-8 text, which the parser counts in, into Java's char offsets.
final class CharOffsets {
    private final int[] charOfByte;

    CharOffsets(String text) {
        charOfByte = new int[utf8Length(text) + 1];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int bytes = utf8Length(codePoint);
            for (int b = 0; b < bytes; b++) {
                charOfByte[at++] = i;
            }
            i += Character.charCount(codePoint);
        }
        charOfByte[at] = text.length();
    }

    /// The char that the byte belongs to; the text's length for every byte behind its end.
    int charAt(int byteOffset) {
        return charOfByte[Math.clamp(byteOffset, 0, charOfByte.length - 1)];
    }

    private static int utf8Length(String text) {
        return text.codePoints().map(CharOffsets::utf8Length).sum();
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
