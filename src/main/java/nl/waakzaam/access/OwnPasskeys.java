// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.access.PasskeyChallenges.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with their own passkeys. Refuses to add an eleventh, one that is known already, one without a name, or
 * one whose making cannot be verified; refuses to remove the last second factor of an account.
 */
@Service
class OwnPasskeys {
    static final int MOST = 10;
    static final int LONGEST_NAME = 60;

    private final PasskeyChallenges challenges;
    private final Passkeys passkeys;
    private final PasskeyQuestions questions;
    private final RelyingParty relyingParty;
    private final SecondFactor secondFactor;
    private final Accounts accounts;
    private final AccessLog log;

    OwnPasskeys(
            PasskeyChallenges challenges,
            Passkeys passkeys,
            PasskeyQuestions questions,
            RelyingParty relyingParty,
            SecondFactor secondFactor,
            Accounts accounts,
            AccessLog log) {
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.questions = questions;
        this.relyingParty = relyingParty;
        this.secondFactor = secondFactor;
        this.accounts = accounts;
        this.log = log;
    }

    /** The question for a browser to make a passkey. */
    @Transactional
    public Map<String, Object> ask(Account account, String browser) {
        var challenge = challenges.issue(Purpose.ADD, account.id(), browser);
        var user = new PasskeyUser(passkeys.handle(account.id()), account.login(), account.name());
        return questions.toMake(challenge, user, passkeys.halvesOf(account.id()));
    }

    /** Adds the passkey that a browser made; returns the key of the text that says what is wrong, if anything is. */
    @Transactional
    public Optional<String> add(Account account, String name, String browser, String answer) {
        var made = challenges
                .take(Purpose.ADD, account.id(), browser)
                .flatMap(challenge -> relyingParty.made(answer, challenge));
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Optional.of("access.passkey.name.missing");
        }
        accounts.hold(account.id());
        if (passkeys.listOf(account.id()).size() >= MOST) {
            return Optional.of("access.passkey.most");
        }
        var added = made.flatMap(one -> passkeys.add(account.id(), name.strip(), one));
        added.ifPresent(id -> note(account, "passkey-added", id));
        return added.isPresent() ? Optional.empty() : Optional.of("access.passkey.not-made");
    }

    /** Adds a passkey as the second factor of an account that has none yet; the recovery codes, or nothing when refused. */
    @Transactional
    public List<String> pair(Account account, String name, String browser, String answer) {
        return add(account, name, browser, answer).isEmpty()
                ? secondFactor.renewRecoveryCodes(account.id())
                : List.of();
    }

    /** Removes a passkey; returns the key of the text that says why not, if so. */
    @Transactional
    public Optional<String> remove(Account account, long id) {
        accounts.hold(account.id());
        var others = passkeys.listOf(account.id()).stream().anyMatch(one -> one.id() != id);
        if (!account.app() && !others && !account.demo()) {
            return Optional.of("access.passkey.last");
        }
        if (passkeys.remove(account.id(), id)) {
            note(account, "passkey-removed", id);
        }
        return Optional.empty();
    }

    private void note(Account account, String change, long passkey) {
        var actor = Account.actorId(account.id());
        accounts.addHistory(actor, actor, change, Long.toString(passkey));
        log.changed(actor, "web", actor);
    }
}
