// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.platform.Keys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an account must do before it may act for the first time: replace its one-time password, pair an app. */
@Service
class FirstLogIn {
    /**
     * A secret that waits to be paired.
     *
     * @param sealed the secret and its account, encrypted, as it travels through the form
     * @param address what the QR code says
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Offer(byte[] secret, String sealed, String address) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final Keys keys;
    private final AccessLog log;

    FirstLogIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            Keys keys,
            AccessLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.keys = keys;
        this.log = log;
    }

    /** Sets the password and ends every session; returns the key of the text that says what is wrong with it, if any. */
    @Transactional
    public Optional<String> replacePassword(Session session, String password) {
        var fault = passwords.fault(password, session.account());
        if (fault.isEmpty()) {
            var account = session.account();
            accounts.setPassword(account.id(), passwords.hash(password), false);
            accounts.addHistory(Account.actorId(account.id()), Account.actorId(account.id()), "password-changed", "");
            log.changed(Account.actorId(account.id()), "web", Account.actorId(account.id()));
            sessions.endAll(account.id());
        }
        return fault;
    }

    /** A fresh unfinished session in the place of one that ended with its password. */
    String again(Session ended) {
        return sessions.start(ended.account(), false, ended.browser());
    }

    Offer offer(Account account) {
        return open(account, secondFactor.newSecret());
    }

    /** The offer that was made to this account before; nothing when the form was tampered with. */
    Optional<Offer> reopen(Account account, String sealed) {
        try {
            var opened = ByteBuffer.wrap(
                    keys.secrets().decrypt(Base64.getUrlDecoder().decode(sealed)));
            if (opened.getLong() != account.id()) {
                return Optional.empty();
            }
            return Optional.of(open(account, Arrays.copyOfRange(opened.array(), Long.BYTES, opened.capacity())));
        } catch (IllegalArgumentException | IllegalStateException tampered) {
            return Optional.empty();
        }
    }

    List<String> pair(Account account, Offer offer, String code) {
        return secondFactor.pair(account, offer.secret(), code);
    }

    private Offer open(Account account, byte[] secret) {
        var plain = ByteBuffer.allocate(Long.BYTES + secret.length)
                .putLong(account.id())
                .put(secret)
                .array();
        var sealed = Base64.getUrlEncoder().encodeToString(keys.secrets().encrypt(plain));
        return new Offer(secret, sealed, secondFactor.address(account, secret));
    }
}
