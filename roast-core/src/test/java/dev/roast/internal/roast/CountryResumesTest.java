package dev.roast.internal.roast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.internal.roast.personal.Kind;
import dev.roast.port.TextLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Resumes in the styles of ten countries. What is personal stands in them as {@code {KIND:value}}; all else is to be left
 * as it is: employers, schools, dates, skills, cities.
 */
class CountryResumesTest {
    private static final Pattern LABEL = Pattern.compile("\\{([A-Z]+):([^}]*)}");

    private static final Map<String, String> RESUMES = resumes();

    private static Map<String, String> resumes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("United States", """
                {NAME:Maya Ellison}
                Product Manager
                {ADDRESS:482 Larkspur Lane, Apt 7B}, Denver, CO {ADDRESS:80203} | {PHONE:(303) 555-0176} | {EMAIL:maya.ellison@example.com}
                {URL:linkedin.com/in/mayaellison} | SSN: {ID:219-09-9999}
                EXPERIENCE
                Product Manager, Trellis Software Inc., Boulder, CO   Mar 2019 - Present
                • Raised activation from 31% to 46% for 1,200,000 users in 2021
                • {NAME:Ellison}'s plan was adopted by 14 teams
                EDUCATION
                University of Colorado, B.S. Economics, 2011 - 2015
                SKILLS
                SQL, Figma, Jira, Python 3.11""");
        all.put("United Kingdom", """
                Curriculum Vitae
                {NAME:Oliver James Hartley}
                {ADDRESS:14 Wharf Road}, Leeds {ADDRESS:LS9 8AG}
                Tel: {PHONE:07700 900 123}  Email: {EMAIL:o.hartley@example.co.uk}
                Nationality: {NATIONALITY:British}
                Date of birth: {BIRTHDATE:12 March 1988}
                National Insurance number: {ID:AB 12 34 56 C}
                EMPLOYMENT
                Site Supervisor, Balfour Group plc   2016 – 2023
                • Supervised 24 bricklayers on 3 sites in Bradford
                EDUCATION
                University of Leeds, BEng Civil Engineering, 2006 – 2009
                REFEREES
                {REFEREE:Margaret Thornton}, Project Director, Balfour Group plc, {PHONE:0113 496 0123}, {EMAIL:m.thornton@example.co.uk}""");
        all.put("Germany", """
                Lebenslauf
                {NAME:Jürgen Weißmüller}
                {ADDRESS:Lindenstraße 12a}, {ADDRESS:50674} Köln
                Telefon: {PHONE:0221 / 4710 815}, Mobil: {PHONE:+49 (0)171 2345678}
                E-Mail: {EMAIL:juergen.weissmueller@example.de}
                Geburtsdatum: {BIRTHDATE:03.11.1984} in Bonn
                Familienstand: {FAMILY:verheiratet, zwei Kinder}
                Staatsangehörigkeit: {NATIONALITY:deutsch}
                Steuer-ID: {ID:86 095 742 719}
                Berufserfahrung
                04/2015 – heute   Elektroingenieur, Siemens AG, Erlangen
                • Senkte die Ausfälle um 18 % in 12 Anlagen
                Ausbildung
                10/2004 – 09/2009   RWTH Aachen, Diplom Elektrotechnik""");
        all.put("France", """
                {NAME:Camille Lefèvre-Dubois}
                {ADDRESS:27 rue des Tanneurs}, {ADDRESS:59800} Lille
                {PHONE:06 12 34 56 78} – {EMAIL:camille.lefevre@example.fr}
                Née le {BIRTHDATE:14/07/1991}, nationalité : {NATIONALITY:française}
                Situation familiale : {FAMILY:célibataire}
                Numéro de sécurité sociale : {ID:2 91 07 59 350 042 91}
                EXPÉRIENCE PROFESSIONNELLE
                Infirmière, CHU de Lille   2015 – 2022
                • Encadrement de 9 stagiaires par an
                FORMATION
                Université de Lille, licence, 2009 – 2012""");
        all.put("Spain", """
                {NAME:Lucía Fernández Ortega}
                {ADDRESS:Calle Mayor 45, 3º B}, {ADDRESS:28013} Madrid
                Teléfono: {PHONE:612 345 678} | Correo: {EMAIL:lucia.fernandez@example.es}
                DNI: {ID:12345678Z} | Fecha de nacimiento: {BIRTHDATE:22/05/1990}
                Estado civil: {FAMILY:soltera}
                EXPERIENCIA LABORAL
                Contable, Grupo Iberia Norte S.A.   Enero 2014 – Diciembre 2020
                • Redujo el cierre mensual de 9 a 4 días
                FORMACIÓN
                Universidad Complutense de Madrid, 2008 – 2012""");
        all.put("Italy", """
                {NAME:Giulia Bianchedi}
                {ADDRESS:Via Garibaldi, 18}, {ADDRESS:40121} Bologna
                Cell. {PHONE:347 123 4567}, {EMAIL:giulia.bianchedi@example.it}
                Data di nascita: {BIRTHDATE:9 aprile 1987}
                Nazionalità: {NATIONALITY:italiana}
                Codice fiscale: {ID:RSSMRA85T10A562S}
                ESPERIENZA LAVORATIVA
                Progettista, Officine Emiliane S.r.l.   2012 – 2019
                • Ha ridotto gli scarti del 12%
                ISTRUZIONE
                Università di Bologna, laurea, 2006 – 2011""");
        all.put("Netherlands", """
                {NAME:Sanne van der Velde}
                {ADDRESS:Kerkstraat 112}, {ADDRESS:1017 GP} Amsterdam
                {PHONE:06-12345678} | {EMAIL:sanne.vandervelde@example.nl}
                Geboortedatum: {BIRTHDATE:1 juni 1992}
                BSN: {ID:111222333}
                WERKERVARING
                Projectleider, Rijkswaterstaat, Utrecht   2017 – heden
                • Leidde 6 projecten met 40 mensen
                OPLEIDING
                Universiteit Utrecht, 2010 – 2014""");
        all.put("Poland", """
                {NAME:Agnieszka Wróblewska}
                {ADDRESS:ul. Długa 5/7}, {ADDRESS:00-238} Warszawa
                tel. {PHONE:+48 601 234 567}, e-mail: {EMAIL:agnieszka.wroblewska@example.pl}
                Data urodzenia: {BIRTHDATE:14.05.1944}
                PESEL: {ID:44051401359}
                DOŚWIADCZENIE ZAWODOWE
                Księgowa, Bank Pekao S.A.   2010 – 2018
                • Skróciła zamknięcie miesiąca o 3 dni
                WYKSZTAŁCENIE
                Uniwersytet Warszawski, 2004 – 2009""");
        all.put("Brazil", """
                {NAME:Rafael Oliveira Santos}
                {ADDRESS:Rua das Flores, 123, Apto 45}, São Paulo - SP, CEP {ADDRESS:01310-100}
                Celular: {PHONE:(11) 98765-4321} | {EMAIL:rafael.santos@example.com.br}
                CPF: {ID:529.982.247-25}
                Estado civil: {FAMILY:casado}, {AGE:34} anos
                EXPERIÊNCIA PROFISSIONAL
                Analista, Banco do Brasil S.A.   2015 – 2021
                • Automatizou 30 relatórios
                FORMAÇÃO
                Universidade de São Paulo, 2008 – 2012""");
        all.put("India", """
                {NAME:Priya Raghunathan}
                Email: {EMAIL:priya.raghunathan@example.in} | Mobile: {PHONE:+91 98765 43210}
                {ADDRESS:12/4 Gandhi Road}, Chennai
                PAN: {ID:ABCPE1234F} | Aadhaar: {ID:2341 2341 2346}
                DOB: {BIRTHDATE:15-08-1993} | Marital Status: {FAMILY:Single}
                {URL:github.com/praghunathan}
                WORK EXPERIENCE
                Software Engineer, Infosys Ltd, Chennai   Jul 2015 - Present
                • Served 2,000,000 requests a day on AWS
                EDUCATION
                Anna University, B.E., 2011 - 2015""");
        all.put("Sweden", """
                {NAME:Elin Åkerström}
                {ADDRESS:Storgatan 7}, {ADDRESS:411 24} Göteborg
                {PHONE:070-123 45 67}, {EMAIL:elin.akerstrom@example.se}
                Personnummer: {ID:811218-9876}
                ARBETSLIVSERFARENHET
                Projektledare, Volvo Cars AB   2014 – 2022
                • Ledde 11 projekt
                UTBILDNING
                Chalmers, 2007 – 2012""");
        return all;
    }

    private record Labelled(List<TextLine> lines, List<String> expected) {}

    /** The first line that has the name is larger, as in print. */
    private static Labelled labelled(String resume) {
        List<String> marked = resume.lines().map(String::strip).toList();
        List<String> expected = marked.stream()
                .map(line -> LABEL.matcher(line).replaceAll("[$1]"))
                .toList();
        List<TextLine> lines = IntStream.range(0, marked.size())
                .mapToObj(i -> RedactorTest.text(marked.stream()
                                .map(line -> LABEL.matcher(line).replaceAll("$2"))
                                .toArray(String[]::new))
                        .lines()
                        .get(i))
                .toList();
        return new Labelled(lines, expected);
    }

    private static RedactedText redacted(Labelled resume) {
        return new Redactor()
                .redact(RedactorTest.text(
                        resume.lines().stream().map(TextLine::text).toArray(String[]::new)));
    }

    static Stream<String> countries() {
        return RESUMES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void whatIsPersonalIsReplacedAndNothingElse(String country) {
        Labelled resume = labelled(Objects.requireNonNull(RESUMES.get(country)));

        assertThat(redacted(resume).lines())
                .extracting(line -> line.text().replaceAll("\\[([A-Z]+)_\\d+]", "[$1]"))
                .containsExactlyElementsOf(resume.expected());
    }

    @ParameterizedTest
    @MethodSource("countries")
    void everyLineIsPutBackToTheLetter(String country) {
        Labelled resume = labelled(Objects.requireNonNull(RESUMES.get(country)));
        RedactedText redacted = redacted(resume);

        assertThat(redacted.lines())
                .extracting(line -> redacted.restore(line.text()))
                .containsExactlyElementsOf(
                        resume.lines().stream().map(TextLine::text).toList());
    }

    @Test
    void theFiguresAreThoseThatAreAskedFor() {
        Map<Kind, int[]> counts = new LinkedHashMap<>();
        int wrong = 0;
        int all = 0;
        for (String resume : RESUMES.values()) {
            List<String> values = new ArrayList<>();
            Matcher label = LABEL.matcher(resume);
            RedactedText redacted = redacted(labelled(resume));
            while (label.find()) {
                values.add(label.group(2));
                int[] of = counts.computeIfAbsent(Kind.valueOf(label.group(1)), none -> new int[2]);
                of[1]++;
                of[0] += redacted.lines().stream().noneMatch(line -> line.text().contains(label.group(2))) ? 1 : 0;
            }
            all += redacted.redactions().size();
            wrong += (int) redacted.redactions().stream()
                    .filter(one -> !values.contains(one.value()))
                    .count();
        }
        counts.forEach((kind, of) ->
                System.out.printf("resumes of %d countries: %s %d of %d%n", RESUMES.size(), kind, of[0], of[1]));
        System.out.printf("resumes of %d countries: precision %d of %d%n", RESUMES.size(), all - wrong, all);
        assertThat(counts)
                .allSatisfy((kind, of) -> assertThat(of[0] / (double) of[1]).isGreaterThanOrEqualTo(0.95));
        assertThat(wrong / (double) all).isLessThanOrEqualTo(0.05);
    }
}
