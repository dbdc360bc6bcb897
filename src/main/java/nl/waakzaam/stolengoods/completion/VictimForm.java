// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.Supplement;
import nl.waakzaam.stolengoods.codes.SecretCode;
import nl.waakzaam.stolengoods.intake.IntakeForm;
import org.jspecify.annotations.Nullable;

/**
 * What a victim filled in, carried from step to step in the form itself: it is stored nowhere before it is sent.
 *
 * @param facts the fields about the good
 * @param code as typed
 * @param draft under which this browser's photos are kept; nobody else can name it
 */
public record VictimForm(IntakeForm facts, String code, String draft) {
    private static final int DRAFT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static VictimForm of(Map<String, String> typed) {
        return new VictimForm(IntakeForm.of(typed), typed.getOrDefault("code", ""), draft(typed.get("draft")));
    }

    /** The numbers in it, with what they are read as. */
    public List<GoodNumber> numbers() {
        return facts.numbers();
    }

    Optional<SecretCode> secret() {
        return SecretCode.read(code);
    }

    Supplement proposed() {
        return new Supplement(
                facts.numbers(),
                facts.text("merk"),
                facts.text("type"),
                facts.text("kleur"),
                facts.text("omschrijving"));
    }

    private static String draft(@Nullable String sent) {
        if (sent != null && sent.matches("[0-9a-f]{32}")) {
            return sent;
        }
        var fresh = new byte[DRAFT_BYTES];
        RANDOM.nextBytes(fresh);
        return HexFormat.of().formatHex(fresh);
    }
}
