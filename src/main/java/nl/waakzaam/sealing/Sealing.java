// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.ProcessingLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes personal data before they go into the database, and opens them for a stated purpose only. Refuses to close what
 * would go with a month that is over.
 */
@Component
public class Sealing {
    private static final String KEY = "key";

    /**
     * Tink makes a source of randomness for each thread that closes something, and searches all libraries for a faster
     * one: too much for threads that live for one request.
     */
    private static final ExecutorService CLOSING = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().factory());

    private final MonthKeys months;
    private final ProcessingLog log;

    Sealing(MonthKeys months, ProcessingLog log) {
        this.months = months;
        this.log = log;
    }

    /** Closes the fields of a record, each by itself. */
    public Sealed seal(UUID record, YearMonth lastMonth, Map<String, String> fields) {
        var contents = new HashMap<String, byte[]>();
        fields.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return closed(record, lastMonth, contents);
    }

    /** Closes what is no text, such as a photo. */
    public Sealed sealFile(UUID record, YearMonth lastMonth, byte[] content) {
        return closed(record, lastMonth, Map.of(Sealed.CONTENT, content));
    }

    /**
     * Opens a record in the caller's transaction, and writes in the processing log who looked at whom and what for.
     *
     * @param look the line in the log, made from what was opened: only then is known whom it is about
     * @throws KeyDestroyed when its month is over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> open(Sealed sealed, Function<Map<String, String>, Processing> look) {
        var fields = new HashMap<String, String>();
        opened(sealed).forEach((name, content) -> fields.put(name, new String(content, StandardCharsets.UTF_8)));
        log.record(look.apply(fields));
        return fields;
    }

    /** The same for what {@link #sealFile} closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] openFile(Sealed sealed, Processing look) {
        var content = Objects.requireNonNull(opened(sealed).get(Sealed.CONTENT));
        log.record(look);
        return content;
    }

    /** Whether what goes with this month can still be opened. */
    public boolean isReadable(YearMonth lastMonth) {
        return months.find(lastMonth).isPresent();
    }

    private Sealed closed(UUID record, YearMonth lastMonth, Map<String, byte[]> contents) {
        var wrapping = months.get(lastMonth).wrapping();
        return CompletableFuture.supplyAsync(() -> closed(record, lastMonth, contents, wrapping), CLOSING)
                .join();
    }

    private static Sealed closed(UUID record, YearMonth lastMonth, Map<String, byte[]> contents, Aead wrapping) {
        try {
            var own = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var aead = aead(own);
            var fields = new HashMap<String, byte[]>();
            for (var content : contents.entrySet()) {
                fields.put(content.getKey(), aead.encrypt(content.getValue(), place(record, content.getKey())));
            }
            var key = TinkProtoKeysetFormat.serializeEncryptedKeyset(own, wrapping, place(record, KEY));
            return new Sealed(record, lastMonth, key, fields);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that was just made does not work", impossible);
        }
    }

    private Map<String, byte[]> opened(Sealed sealed) {
        var wrapping = months.find(sealed.lastMonth())
                .orElseThrow(() -> new KeyDestroyed(sealed.lastMonth()))
                .wrapping();
        try {
            var own = TinkProtoKeysetFormat.parseEncryptedKeyset(sealed.key(), wrapping, place(sealed.record(), KEY));
            var aead = aead(own);
            var contents = new HashMap<String, byte[]>();
            for (var field : sealed.fields().entrySet()) {
                contents.put(field.getKey(), aead.decrypt(field.getValue(), place(sealed.record(), field.getKey())));
            }
            return contents;
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("a sealed record was altered, or its key is not the one here", altered);
        }
    }

    /** What a text is found by among the records of one month, without telling it (a blind index). */
    public byte[] index(YearMonth lastMonth, String text) {
        return months.get(lastMonth).index(text);
    }

    /** The same for every month whose key is still there. */
    public List<byte[]> indexes(String text) {
        return months.all().stream().map(month -> month.index(text)).toList();
    }

    /** Makes all that goes with the months before this one unreadable for ever; gives those months. */
    public List<YearMonth> destroyBefore(YearMonth month) {
        return months.destroyBefore(month);
    }

    private static Aead aead(KeysetHandle own) throws GeneralSecurityException {
        return own.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Where a content belongs: taken elsewhere, it does not open. */
    private static byte[] place(UUID record, String field) {
        return (record + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
