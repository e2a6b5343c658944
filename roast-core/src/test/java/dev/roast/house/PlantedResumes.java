package dev.roast.house;

import dev.roast.port.LayoutNotes;
import dev.roast.port.ResumeFacts.ContactKind;
import dev.roast.port.ResumeFacts.EmailStyle;
import dev.roast.port.ResumeFacts.TitleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Resumes with planted defects: each is a good one with something wrong put into its newest job or round it. */
final class PlantedResumes {
    private final List<ResumeLines> all = new ArrayList<>();

    private PlantedResumes() {}

    static List<ResumeLines> all() {
        PlantedResumes resumes = new PlantedResumes();
        resumes.openers();
        resumes.words();
        resumes.grammar();
        resumes.blocks();
        resumes.sections();
        resumes.skills();
        resumes.dates();
        resumes.files();
        return List.copyOf(resumes.all);
    }

    /** Puts something into the newest job. */
    private void inJob(UnaryOperator<ResumeLines> defect) {
        all.add(GoodResumes.end(defect.apply(GoodResumes.begin(all.size()))));
    }

    /** Puts something at the end. */
    private void atEnd(UnaryOperator<ResumeLines> defect) {
        all.add(defect.apply(GoodResumes.end(GoodResumes.begin(all.size()))));
    }

    private void openers() {
        inJob(r -> r.bullet("Responsible for 3 warehouses in two cities", "weak-opener")
                .bullet("Was responsible for the budget of $40,000", "weak-opener"));
        inJob(r -> r.bullet("Works closely with vendors", "weak-opener", "no-outcome")
                .bullet("Worked on the website", "weak-opener", "no-outcome")
                .bullet("Helped with the yearly inventory", "weak-opener", "no-outcome"));
        inJob(r -> r.bullet("Assisted in the preparation of reports", "weak-opener", "no-outcome")
                .bullet("Participated in weekly meetings", "weak-opener", "no-outcome"));
        inJob(r -> r.bullet("Duties included filing of 200 forms", "weak-opener")
                .bullet("Tasked with the launch of 2 products", "weak-opener"));
        inJob(r -> r.bullet("Involved in the planning of 5 events", "weak-opener")
                .bullet("Handled complaints from guests", "weak-opener", "no-outcome")
                .bullet("Took part in the yearly fair", "weak-opener", "no-outcome"));
        inJob(r -> r.bullet("Familiar with the tools of the trade", "weak-opener", "no-outcome")
                .bullet("Gained exposure to the work of the board", "weak-opener", "no-outcome"));
        inJob(r -> r.bullet("Organised the archive of the department", "no-outcome")
                .bullet("Maintained the contact list", "no-outcome")
                .bullet("Prepared slides for the managers", "no-outcome"));
        inJob(r -> r.bullet("Described the internal tools for newcomers", "no-outcome")
                .bullet("Supported the team in all matters of planning", "no-outcome"));
    }

    private void words() {
        inJob(r -> r.bullet("Served various customers in 3 shops", "vague-quantity")
                .bullet("Wrote several guides that 30 people read", "vague-quantity"));
        inJob(r -> r.bullet("Ran many tests on 4 machines", "vague-quantity")
                .bullet("Significantly improved the mood in a team of five", "vague-quantity"));
        inJob(r -> r.bullet("Prepared multiple offers worth $2M", "vague-quantity")
                .bullet("Visited numerous sites in 7 countries", "vague-quantity")
                .bullet("Saved a lot of paper, 30 boxes of it", "vague-quantity")
                .bullet("Bought 90 chairs, desks, lamps, etc.", "vague-quantity"));
        inJob(r -> r.bullet("Passionate team player who raised sales by 4%", "buzzword")
                .bullet("Utilized a synergy of two tools for 60 users", "buzzword"));
        all.add(GoodResumes.end(ResumeLines.of("summary of buzzwords")
                .name("Robin Example")
                .heading("SUMMARY")
                .line(
                        "Results-driven self-starter with a proven track record and strong communication skills.",
                        "buzzword")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2020 - Present")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")
                .bullet("Trained two colleagues")));
        inJob(r -> r.bullet("Leveraged best-in-class tools to serve 90 users", "buzzword")
                .bullet("Detail-oriented, hard-working and dynamic professional for 5 customers", "buzzword")
                .bullet("Gave 110% effort in 3 launches", "buzzword")
                .bullet("Known as the Excel ninja of 40 people", "buzzword"));
        inJob(r -> r.bullet("Successfully closed 12 contracts", "filler-word")
                .bullet("Called 20 customers on a daily basis", "filler-word"));
        inJob(r -> r.bullet("Rebuilt 3 pages in order to halve the load time", "filler-word")
                .bullet("Wrote 4 very long reports", "filler-word")
                .bullet("Repaired 30 bikes as needed", "filler-word"));
        inJob(r -> r.bullet("Sold 30 licences in Spain")
                .bullet("Sold 44 licences in France")
                .bullet("Sold 51 licences in Italy", "repeated-verb")
                .bullet("Sold 12 licences in Malta"));
    }

    private void grammar() {
        inJob(r -> r.bullet("I painted 40 rooms in my first year", "first-person")
                .bullet("Saved 3 hours a week for our manager", "first-person"));
        inJob(r -> r.bullet("The 12 reports were written every month", "passive-voice")
                .bullet("All 30 orders were processed within a day", "passive-voice"));
        inJob(r -> r.bullet("Counted 300 birds in the the park", "doubled-word")
                .bullet("Fed 20 cats and and a dog", "doubled-word"));
        all.add(GoodResumes.school(GoodResumes.begin(3)
                .job("Clerk", "Brook & Sons", "Jan 2017 - Feb 2020")
                .bullet("Answered 40 letters a day")
                .bullet("Manages 12 files and the post", "mixed-tense")
                .bullet("Wrote 9 handbooks")));
        inJob(r -> r.bullet("Counted 300 birds in the park every spring")
                .bullet("Counted 300 birds in the park every spring", "duplicate-bullet"));
        all.add(GoodResumes.school(GoodResumes.begin(4)
                .bullet("Found 3 errors in the tax forms.", "mixed-punctuation")
                .bullet("Paid 200 invoices a week.")
                .job("Clerk", "Brook & Sons", "Jan 2018 - Feb 2020")
                .bullet("Answered 40 letters a day and cut the backlog to two days")
                .bullet("Taught the new system to 12 colleagues")));
    }

    private void blocks() {
        String wall = "Built 3 things. "
                + "The work went on for a long time and had a great deal of detail to it. "
                        .repeat(6)
                        .strip();
        inJob(r -> r.bullet(wall, "wall-of-text"));
        all.add(GoodResumes.end(ResumeLines.of("wall of a summary")
                .name("Robin Example")
                .heading("PROFILE")
                .line(
                        "Clerk who likes order. "
                                + "There is much to be said about the years between then and now, and it is said here. "
                                        .repeat(6)
                                        .strip(),
                        "wall-of-text")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2020 - Present")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")));
        all.add(GoodResumes.end(many(
                ResumeLines.of("too many bullets")
                        .name("Robin Example")
                        .heading("EXPERIENCE")
                        .job("Clerk", "Acme Ltd", "Mar 2020 - Present", "too-many-bullets"),
                10)));
        all.add(GoodResumes.end(ResumeLines.of("one bullet and none")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2023 - Present", "too-few-bullets")
                .bullet("Sorted 9,000 letters a month")
                .job("Driver", "Beta Ltd", "Mar 2020 - Feb 2023", "too-few-bullets")
                .document("length")));
        atEnd(r -> r.pageBreak()
                .line("Hiking in the hills of Wales with two dogs.")
                .document("length"));
        all.add(ResumeLines.of("almost nothing")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2023 - Present", "too-few-bullets")
                .document("length", "missing-section", "missing-section")
                .document("missing-section"));
        all.add(GoodResumes.end(ResumeLines.of("the oldest job has most")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2020 - Present")
                .bullet("Sorted 9,000 letters a month")
                .bullet("Cut the queue from 30 people to 4")
                .document("length")));
        all.add(GoodResumes.school(many(
                ResumeLines.of("old job")
                        .name("Robin Example")
                        .heading("EXPERIENCE")
                        .job("Clerk", "Acme Ltd", "Mar 2014 - Present")
                        .bullet("Sorted 9,000 letters a month")
                        .bullet("Cut the queue from 30 people to 4")
                        .job("Driver", "Beta Ltd", "Jan 2009 - Feb 2014", "old-job-space"),
                5)));
    }

    private static ResumeLines many(ResumeLines resume, int bullets) {
        List<String> verbs =
                List.of("Built", "Sold", "Drew", "Wrote", "Cut", "Led", "Won", "Ran", "Fixed", "Taught", "Moved");
        for (int i = 0; i < bullets; i++) {
            resume.bullet(verbs.get(i) + " " + (i + 3) * 11 + " things that people use in shop number " + (i + 2));
        }
        return resume;
    }

    private void sections() {
        all.add(GoodResumes.end(ResumeLines.of("objective")
                .name("Robin Example")
                .heading("OBJECTIVE")
                .line("To obtain a challenging position in a growing company.", "objective")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2020 - Present")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")));
        atEnd(r -> r.heading("REFERENCES").line("References available upon request", "references"));
        atEnd(r -> r.heading("INTERESTS").line("Reading, travelling, music", "generic-hobbies"));
        all.add(GoodResumes.end(GoodResumes.begin(5)).document());
        all.add(GoodResumes.end(ResumeLines.of("titled resume")
                .bold("Curriculum Vitae", "resume-title")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2020 - Present")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")));
        all.add(GoodResumes.begin(6)
                .job("Clerk", "Brook & Sons", "Jan 2018 - Feb 2020")
                .bullet("Answered 40 letters a day and cut the backlog to two days")
                .bullet("Wrote 3 handbooks for new colleagues")
                .heading("SKILLS")
                .line("Excel, SQL, French")
                .heading("COURSES")
                .line("First aid with the county fire service, refreshed each spring since then")
                .line("Evening classes in typography, bookbinding and letterpress at the city college")
                .line("Public speaking with a local club that meets every other week")
                .document("missing-section"));
        atEnd(r -> r.heading("PROJECTS")
                .bold("[Project name]", "placeholder-text")
                .line("Lorem ipsum dolor sit amet 40", "placeholder-text"));
        inJob(r -> r.bullet("Increased revenue by XX% within 2 years", "placeholder-text"));
    }

    private void skills() {
        all.add(noSkills(7)
                .heading("SKILLS")
                .line("Java, Kafka, Terraform, Scala, Haskell, Erlang", "skills-unproven"));
        all.add(noSkills(8).heading("SKILLS").line("French, Microsoft Word, e-mail", "office-skills"));
        all.add(noSkills(9).heading("SKILLS").line("French 90%", "skill-bars").line("SQL 80%"));
        all.add(noSkills(1).heading("SKILLS").line("French ●●●●○", "skill-bars"));
        all.add(noSkills(2)
                .heading("SKILLS")
                .line("French, Excel, SQL")
                .layout(new LayoutNotes(1, 1, 0, 0, 6, 0))
                .document("skill-bars"));
        all.add(noSkills(0)
                .heading("SKILLS")
                .line(
                        "French, Excel, SQL, A1, B2, C3, D4, E5, F6, G7, H8, I9, J10, K11, L12, M13, N14, O15, P16, Q17, R18, S19, T20, U21, V22, W23, X24, Y25, Z26, AA27, BB28, CC29, DD30",
                        "skill-dump",
                        "skills-unproven"));
        inJob(r -> r.bullet("Wrote 9 tools in Javascript and Phyton", "misspelt-technology", "misspelt-technology")
                .bullet("Ran 40 nodes of Kubernates and PostgresSQL", "misspelt-technology"));
        inJob(r -> r.bullet("Kept 30 projects on Github and a page on Linkedin", "misspelt-technology")
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
        all.add(GoodResumes.school(GoodResumes.begin(0)
                .plantedAt("Senior Engineer, Acme Ltd Mar 2020 - Present", "gap")
                .job("Clerk", "Brook & Sons", "", "missing-dates")
                .bullet("Answered 40 letters a day and cut the backlog to two days")
                .bullet("Wrote 3 handbooks for new colleagues")));
        all.add(oldJob(1, "2018 - 2020", "unclear-dates"));
        all.add(oldJob(2, "01/18 - 02/20", "unclear-dates"));
        all.add(oldJob(3, "Mar 2019 - Feb 2017", "impossible-dates")
                .plantedAt("Account Manager, Northwind Mar 2020 - Present", "gap"));
        all.add(oldJob(4, "Mar 2016 - Feb 2018", "").plantedAt("Accountant, Lake Partners Mar 2020 - Present", "gap"));
        all.add(GoodResumes.school(ResumeLines.of("gap")
                .document("length")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2022 - Present", "gap")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")
                .job("Driver", "Beta Ltd", "Jan 2018 - Feb 2020")
                .bullet("Drove 80,000 miles without a scratch")
                .bullet("Delivered 60 parcels a day")));
        all.add(GoodResumes.school(ResumeLines.of("years only")
                .document("length")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "2022 - Present", "unclear-dates")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")
                .job("Driver", "Beta Ltd", "2018 - 2021")
                .bullet("Drove 80,000 miles without a scratch")
                .bullet("Delivered 60 parcels a day")));
        all.add(GoodResumes.end(ResumeLines.of("future")
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
        atEnd(r -> r.contacts()
                .document("missing-email", "missing-phone", "missing-links")
                .email(EmailStyle.NONE));
        atEnd(r -> r.contacts(ContactKind.EMAIL).document("missing-phone", "missing-links"));
        all.add(emailed(2, EmailStyle.UNPROFESSIONAL));
        all.add(emailed(3, EmailStyle.DIGITS));
        all.add(emailed(4, EmailStyle.DATED_PROVIDER));
        atEnd(r -> r.title(TitleKind.LEFTOVER).document("metadata-title"));
        atEnd(r -> r.title(TitleKind.TEMPLATE).document("metadata-title"));
        atEnd(r -> r.title(TitleKind.NONE).document("metadata-title"));
        atEnd(r -> r.layout(new LayoutNotes(2, 0.5, 12, 14, 0, 0))
                .document("garbled-order", "icon-glyphs", "unreadable-glyphs"));
        atEnd(r -> r.hidden(2).document("hidden-text"));
    }

    private static ResumeLines emailed(int which, EmailStyle style) {
        ResumeLines resume = GoodResumes.end(GoodResumes.begin(which)).email(style);
        resume.planted().add(new ResumeLines.Planted("unprofessional-email", "[EMAIL_1]"));
        return resume;
    }
}
