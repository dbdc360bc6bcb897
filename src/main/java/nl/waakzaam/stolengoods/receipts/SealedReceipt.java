// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.CheckQuestion.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A receipt with its signature, and how both are written in as few bytes as a QR code wants: the moment of the check,
 * its outcome, category and make, the numbers, the salt, the key and the signature. Enumerations are written by place:
 * {@link ReceiptTokens#VERSION} counts up when a place changes.
 */
record SealedReceipt(Receipt receipt, String keyId, byte[] signature) {
    private static final int NO_CATEGORY = 255;
    private static final int KEY_ID_BYTES = 4;

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(receipt.at().toEpochMilli());
            out.writeByte(receipt.outcome().ordinal());
            write(out, receipt.question());
            out.write(receipt.salt().bytes());
            out.write(HexFormat.of().parseHex(keyId));
            out.write(signature);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, CheckQuestion question) throws IOException {
        out.writeByte(
                question.category() == null ? NO_CATEGORY : question.category().ordinal());
        write(out, question.make() == null ? "" : question.make());
        out.writeByte(question.identifiers().size());
        for (var typed : question.identifiers()) {
            out.writeByte(typed.kind().ordinal());
            write(out, typed.value());
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(bytes.length);
        out.write(bytes);
    }

    static SealedReceipt of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var at = Instant.ofEpochMilli(in.readLong());
            var outcome = Outcome.values()[in.readUnsignedByte()];
            var question = question(in);
            var salt = Salt.of(in.readNBytes(Salt.BYTES));
            var keyId = HexFormat.of().formatHex(in.readNBytes(KEY_ID_BYTES));
            return new SealedReceipt(
                    new Receipt(at, outcome, question, salt), keyId, in.readNBytes(SigningKey.SIGNATURE_BYTES));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CheckQuestion question(DataInputStream in) throws IOException {
        var category = in.readUnsignedByte();
        var make = text(in);
        var numbers = new ArrayList<Typed>();
        for (var count = in.readUnsignedByte(); count > 0; count--) {
            numbers.add(new Typed(IdentifierKind.values()[in.readUnsignedByte()], text(in)));
        }
        return new CheckQuestion(category(category), make.isEmpty() ? null : make, List.copyOf(numbers));
    }

    private static @Nullable Category category(int place) {
        return place == NO_CATEGORY ? null : Category.values()[place];
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }
}
