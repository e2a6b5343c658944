package dev.roast.house;

import dev.roast.port.LayoutNotes;
import dev.roast.port.ResumeFacts.ContactKind;
import dev.roast.port.ResumeFacts.EmailStyle;
import dev.roast.port.ResumeFacts.TitleKind;

/** Defects of fact: skills, dates, addresses and the file itself. */
final class PlantedFacts {
    private final PlantedResumes resumes;

    private PlantedFacts(PlantedResumes resumes) {
        this.resumes = resumes;
    }

    static void plant(PlantedResumes resumes) {
        PlantedFacts planted = new PlantedFacts(resumes);
        planted.skills();
        planted.dates();
        planted.files();
    }

    private void skills() {
        resumes.add(noSkills(7)
                .heading("SKILLS")
                .line("Java, Kafka, Terraform, Scala, Haskell, Erlang", "skills-unproven"));
        resumes.add(noSkills(8).heading("SKILLS").line("French, Microsoft Word, e-mail", "office-skills"));
        resumes.add(
                noSkills(9).heading("SKILLS").line("French 90%", "skill-bars").line("SQL 80%"));
        resumes.add(noSkills(1).heading("SKILLS").line("French ●●●●○", "skill-bars"));
        resumes.add(noSkills(2)
                .heading("SKILLS")
                .line("French, Excel, SQL")
                .layout(new LayoutNotes(1, 1, 0, 0, 6, 0))
                .document("skill-bars"));
        resumes.add(noSkills(0)
                .heading("SKILLS")
                .line(
                        "French, Excel, SQL, A1, B2, C3, D4, E5, F6, G7, H8, I9, J10, K11, L12, M13, N14, O15, P16, Q17, R18, S19, T20, U21, V22, W23, X24, Y25, Z26, AA27, BB28, CC29, DD30",
                        "skill-dump",
                        "skills-unproven"));
        resumes.inJob(
                r -> r.bullet("Wrote 9 tools in Javascript and Phyton", "misspelt-technology", "misspelt-technology")
                        .bullet("Ran 40 nodes of Kubernates and PostgresSQL", "misspelt-technology"));
        resumes.inJob(r -> r.bullet("Kept 30 projects on Github and a page on Linkedin", "misspelt-technology")
                .bullet("Moved 4 clusters to Elasticsaerch and Terrafrom", "misspelt-technology"));
    }

    private static ResumeLines noSkills(int which) {
        return GoodResumes.begin(which)
                .job("Assistant", "Brook & Sons", "Jan 2018 - Feb 2020")
                .bullet("Answered 40 letters a day and cut the backlog from three weeks to two days")
                .bullet("Wrote the handbook that 12 new colleagues have learnt from since")
                .heading("COURSES")
                .line("First aid with the county fire service, refreshed each spring since then")
                .line("Evening classes in typography, bookbinding and letterpress at the city college")
                .line("Public speaking with a local club that meets every other week")
                .heading("EDUCATION")
                .bold("University of Bristol, BSc Mathematics Sep 2014 - Jul 2017");
    }

    private void dates() {
        resumes.add(GoodResumes.school(GoodResumes.begin(0)
                .plantedAt("Senior Engineer, Acme Ltd Mar 2020 - Present", "gap")
                .job("Clerk", "Brook & Sons", "", "missing-dates")
                .bullet("Answered 40 letters a day and cut the backlog to two days")
                .bullet("Wrote 3 handbooks for new colleagues")));
        resumes.add(oldJob(1, "2018 - 2020", "unclear-dates"));
        resumes.add(oldJob(2, "01/18 - 02/20", "unclear-dates"));
        resumes.add(oldJob(3, "Mar 2019 - Feb 2017", "impossible-dates")
                .plantedAt("Account Manager, Northwind Mar 2020 - Present", "gap"));
        resumes.add(
                oldJob(4, "Mar 2016 - Feb 2018", "").plantedAt("Accountant, Lake Partners Mar 2020 - Present", "gap"));
        resumes.add(GoodResumes.school(ResumeLines.of("gap")
                .document("length")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2022 - Present", "gap")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")
                .job("Driver", "Beta Ltd", "Jan 2018 - Feb 2020")
                .bullet("Drove 80,000 miles without a scratch")
                .bullet("Delivered 60 parcels a day")));
        resumes.add(GoodResumes.school(ResumeLines.of("years only")
                .document("length")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "2022 - Present", "unclear-dates")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")
                .job("Driver", "Beta Ltd", "2018 - 2021")
                .bullet("Drove 80,000 miles without a scratch")
                .bullet("Delivered 60 parcels a day")));
        resumes.add(GoodResumes.end(ResumeLines.of("future")
                .document("length")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2031 - Present", "impossible-dates")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")));
    }

    private static ResumeLines oldJob(int which, String dates, String rule) {
        String[] rules = rule.isEmpty() ? new String[0] : new String[] {rule};
        return GoodResumes.school(GoodResumes.begin(which)
                .job("Clerk", "Brook & Sons", dates, rules)
                .bullet("Answered 40 letters a day and cut the backlog to two days")
                .bullet("Wrote 3 handbooks for new colleagues"));
    }

    private void files() {
        resumes.atEnd(r -> r.contacts()
                .document("missing-email", "missing-phone", "missing-links")
                .email(EmailStyle.NONE));
        resumes.atEnd(r -> r.contacts(ContactKind.EMAIL).document("missing-phone", "missing-links"));
        resumes.add(emailed(2, EmailStyle.UNPROFESSIONAL));
        resumes.add(emailed(3, EmailStyle.DIGITS));
        resumes.add(emailed(4, EmailStyle.DATED_PROVIDER));
        resumes.atEnd(r -> r.title(TitleKind.LEFTOVER).document("metadata-title"));
        resumes.atEnd(r -> r.title(TitleKind.TEMPLATE).document("metadata-title"));
        resumes.atEnd(r -> r.title(TitleKind.NONE).document("metadata-title"));
        resumes.atEnd(r -> r.layout(new LayoutNotes(2, 0.5, 12, 14, 0, 0))
                .document("garbled-order", "icon-glyphs", "unreadable-glyphs"));
        resumes.atEnd(r -> r.hidden(2).document("hidden-text"));
        resumes.atEnd(r -> r.line("[INSTRUCTION_REMOVED]").document("prompt-injection"));
    }

    private static ResumeLines emailed(int which, EmailStyle style) {
        ResumeLines resume = GoodResumes.end(GoodResumes.begin(which)).email(style);
        resume.planted().add(new ResumeLines.Planted("unprofessional-email", "[EMAIL_1]"));
        return resume;
    }
}
