package dev.roast.house.rule;

import dev.roast.house.parse.ParsedResume;
import dev.roast.model.Severity;
import dev.roast.port.ResumeFacts;
import dev.roast.port.ResumeFacts.ContactKind;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the person can be reached, and how the e-mail address looks; both are known without seeing them. */
final class Contacts implements Rule {
    private static final Pattern EMAIL = Pattern.compile("\\[EMAIL_\\d{1,3}]");

    @Override
    public List<Observation> look(ParsedResume resume) {
        Set<ContactKind> contacts = resume.facts().contacts();
        List<Observation> seen = new ArrayList<>();
        if (!contacts.contains(ContactKind.EMAIL)) {
            seen.add(absence(RuleKind.MISSING_EMAIL, Severity.HIGH, 30));
        }
        if (!contacts.contains(ContactKind.PHONE)) {
            seen.add(absence(RuleKind.MISSING_PHONE, Severity.MEDIUM, 10));
        }
        boolean linked = contacts.contains(ContactKind.LINKEDIN)
                || contacts.contains(ContactKind.CODE)
                || contacts.contains(ContactKind.WEBSITE);
        if (!linked) {
            seen.add(absence(RuleKind.MISSING_LINKS, Severity.LOW, 8));
        }
        emailStyle(resume.facts()).ifPresent(variant -> seen.add(email(resume, variant)));
        return seen;
    }

    private static Observation absence(RuleKind kind, Severity severity, int points) {
        return new Observation(
                kind, "", severity, Optional.empty(), Slots.none().map(), points);
    }

    private static Optional<String> emailStyle(ResumeFacts facts) {
        return switch (facts.emailStyle()) {
            case UNPROFESSIONAL -> Optional.of("nickname");
            case DIGITS -> Optional.of("digits");
            case DATED_PROVIDER -> Optional.of("dated-provider");
            case NONE, ORDINARY -> Optional.empty();
        };
    }

    private static Observation email(ParsedResume resume, String variant) {
        Optional<Quoted> quote =
                resume.lines().stream().flatMap(line -> address(line).stream()).findFirst();
        Slots slots = quote.map(Slots::of).orElseGet(Slots::none);
        boolean nickname = variant.equals("nickname");
        return new Observation(
                RuleKind.UNPROFESSIONAL_EMAIL,
                variant,
                nickname ? Severity.HIGH : Severity.LOW,
                quote,
                slots.map(),
                nickname ? 20 : 8);
    }

    private static Optional<Quoted> address(TextLine line) {
        Matcher matcher = EMAIL.matcher(line.text());
        return matcher.find() ? Optional.of(new Quoted(matcher.group(), line.page(), line.line())) : Optional.empty();
    }
}
