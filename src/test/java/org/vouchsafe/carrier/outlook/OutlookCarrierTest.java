package org.vouchsafe.carrier.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.carrier.Packed.bytes;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vouchsafe.carrier.Carriers;
import org.vouchsafe.carrier.Unpacked;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

@Timeout(20)
class OutlookCarrierTest {
    private static final String HEADERS = String.join("\r\n", "Received: from a by b; Thu, 2 Apr 2026 09:15:30 +0200",
            "From: Anna Berg <anna@northwind.example>", "Date: Thu, 2 Apr 2026 09:14:00 +0200", "Message-ID: <42@northwind.example>", "");

    @Test
    void aMessageSaysWhoWhenAndWhatAndHandsOverItsAttachments() {
        Map<String, byte[]> attachments = new LinkedHashMap<>();
        attachments.put("bom.json", bytes("{}"));
        attachments.put("..\\..\\bom.json", bytes("[]"));
        Unpacked message = Unpacked.of("m.msg", OutlookFiles.message("Your request", HEADERS, "Here it is.\r\nAnna", attachments));
        assertThat(message.format()).isEqualTo("Outlook message");
        assertThat(message.message()).isNotNull();
        assertThat(message.message().sender()).isEqualTo("Anna Berg <anna@northwind.example>");
        assertThat(message.message().subject()).isEqualTo("Your request");
        assertThat(message.message().messageId()).isEqualTo("<42@northwind.example>");
        assertThat(message.message().sentAt()).isEqualTo(Instant.parse("2026-04-02T07:14:00Z"));
        assertThat(message.message().receivedAt()).isEqualTo(Instant.parse("2026-04-02T07:15:30Z"));
        assertThat(message.message().body()).isEqualTo("Here it is.\nAnna");
        assertThat(message.paths()).containsExactly("bom.json", "bom (2).json");
        assertThat(message.text("bom (2).json")).isEqualTo("[]");
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void withoutHeaderFieldsOutlooksOwnPropertiesTell() {
        Unpacked message = Unpacked.of("m.msg", OutlookFiles.message("Note", "", "Text", Map.of()));
        assertThat(message.message().sender()).isEqualTo("Anna Berg <anna@northwind.example>");
        assertThat(message.message().recipients()).containsExactly("Mara Lind");
        assertThat(message.message().messageId()).isEqualTo("<43@northwind.example>");
    }

    @Test
    void aMessageWithinAMessageBecomesOneOfItsOwn() {
        Unpacked outer = Unpacked.of("m.msg", OutlookFiles.carrying("Fwd", "Inner"));
        assertThat(outer.paths()).containsExactly("Inner.msg");
        Unpacked inner = Unpacked.of("Inner.msg", outer.members().get("Inner.msg"));
        assertThat(inner.message().subject()).isEqualTo("Inner");
        assertThat(inner.message().body()).isEqualTo("Inner text");
    }

    @Test
    void damagedMessagesNeverCrash() {
        byte[] sound = OutlookFiles.message("Your request", HEADERS, "Text", Map.of("bom.json", new byte[5000]));
        var random = new Random(3);
        int opened = 0;
        for (int i = 0; i < 600; i++) {
            byte[] damaged = i % 5 == 0 ? Arrays.copyOf(sound, 600 + random.nextInt(sound.length - 600)) : sound.clone();
            for (int k = 0; k <= random.nextInt(8); k++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            if (new Carriers(Limits.DEFAULT).recognise(new SourceFile("m", damaged)).isPresent()) {
                Unpacked.of("m.msg", damaged);
                opened++;
            }
        }
        assertThat(opened).isGreaterThan(100);
        assertThat(Unpacked.of("cut.msg", Arrays.copyOf(sound, sound.length * 2 / 3)).codes()).contains("NOT_OUTLOOK");
    }

    @Test
    void damagedWrappingsNeverCrash() {
        assertThat(Unpacked.of("winmail.dat", new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 2, 3}).codes()).containsExactly("NOT_TNEF");
    }
}
