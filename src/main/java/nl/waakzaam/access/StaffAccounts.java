// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.waakzaam.access.Administration.By;
import nl.waakzaam.access.Administration.Details;
import nl.waakzaam.access.Administration.NameTaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of dealers, whose organisations are looked after by themselves instead of by an administrator. */
@Service
public class StaffAccounts {
    private static final String ORIGIN = "web";

    private final Administration administration;
    private final Accounts accounts;
    private final JdbcClient database;

    StaffAccounts(Administration administration, Accounts accounts, JdbcClient database) {
        this.administration = administration;
        this.accounts = accounts;
        this.database = database;
    }

    /**
     * A new account, and the password that works once and is kept nowhere else.
     *
     * @param actor the id of the account
     */
    public record NewAccount(String actor, String password) {
        /** Keeps the password out of logs and errors. */
        @Override
        public String toString() {
            return "a new account";
        }
    }

    /** One of the accounts of an organisation. */
    public record Staff(String actor, String login, String name, boolean blocked) {
        static Staff of(Account account) {
            return new Staff(Account.actorId(account.id()), account.login(), account.name(), account.disabled());
        }
    }

    /**
     * Makes an account with the role of a dealer; empty when the login is in use.
     *
     * @param by who lets it in, by its id
     */
    @Transactional
    public Optional<NewAccount> add(String by, String login, String name, String organisation, Set<String> area) {
        if (accounts.findByLogin(login).isPresent()) {
            return Optional.empty();
        }
        try {
            var details = new Details(name, organisation, Set.of(Role.DEALER), area);
            var password = administration.create(new By(by, ORIGIN), login, details);
            var account = accounts.findByLogin(login).orElseThrow();
            return Optional.of(new NewAccount(Account.actorId(account.id()), password));
        } catch (NameTaken justNow) {
            return Optional.empty();
        }
    }

    /** The accounts of an organisation, by name. */
    public List<Staff> list(String organisation) {
        return of(organisation).map(Staff::of).toList();
    }

    /** Blocks an account of this organisation, or lets it in again; nothing when it has no such account. */
    @Transactional
    public void block(String by, String actor, String organisation, boolean blocked) {
        of(organisation)
                .filter(account -> account.actor().id().equals(actor))
                .forEach(account -> administration.disable(new By(by, ORIGIN), account.id(), blocked));
    }

    private Stream<Account> of(String organisation) {
        return database
                .sql(AccountRows.SELECT + "where o.name = ? order by a.name, a.id")
                .param(organisation)
                .query(AccountRows::read)
                .list()
                .stream();
    }
}
