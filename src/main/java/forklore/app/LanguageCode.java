package forklore.app;

import forklore.ground.Language;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

import java.util.Locale;

/// A language in the settings' file: its code. One that this Forklore does not speak, as when a
/// language was taken away, is English.
final class LanguageCode {
    private LanguageCode() {}

    static final class Writer extends StdSerializer<Language> {
        Writer() {
            super(Language.class);
        }

        @Override
        public void serialize(Language value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.code());
        }
    }

    static final class Reader extends StdDeserializer<Language> {
        Reader() {
            super(Language.class);
        }

        @Override
        public Language deserialize(JsonParser in, DeserializationContext context) {
            return Language.of(in.getString().toLowerCase(Locale.ROOT)).orElse(Language.EN);
        }
    }
}
