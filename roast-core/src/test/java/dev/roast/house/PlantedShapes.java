package dev.roast.house;

import java.util.List;

/** Defects of shape: blocks, lengths and sections. */
final class PlantedShapes {
    private final PlantedResumes resumes;

    private PlantedShapes(PlantedResumes resumes) {
        this.resumes = resumes;
    }

    static void plant(PlantedResumes resumes) {
        PlantedShapes planted = new PlantedShapes(resumes);
        planted.blocks();
        planted.sections();
    }

    private void blocks() {
        String wall = "Built 3 things. "
                + "The work went on for a long time and had a great deal of detail to it. "
                        .repeat(6)
                        .strip();
        resumes.inJob(r -> r.bullet(wall, "wall-of-text"));
        resumes.add(GoodResumes.end(ResumeLines.of("wall of a summary")
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
        resumes.add(GoodResumes.end(many(
                ResumeLines.of("too many bullets")
                        .name("Robin Example")
                        .heading("EXPERIENCE")
                        .job("Clerk", "Acme Ltd", "Mar 2020 - Present", "too-many-bullets"),
                10)));
        resumes.add(GoodResumes.end(ResumeLines.of("one bullet and none")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2023 - Present", "too-few-bullets")
                .bullet("Sorted 9,000 letters a month")
                .job("Driver", "Beta Ltd", "Mar 2020 - Feb 2023", "too-few-bullets")
                .document("length")));
        resumes.atEnd(r -> r.pageBreak()
                .line("Hiking in the hills of Wales with two dogs.")
                .document("length"));
        resumes.add(ResumeLines.of("almost nothing")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2023 - Present", "too-few-bullets")
                .document("length", "missing-section", "missing-section")
                .document("missing-section"));
        resumes.add(GoodResumes.end(ResumeLines.of("the oldest job has most")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2020 - Present")
                .bullet("Sorted 9,000 letters a month")
                .bullet("Cut the queue from 30 people to 4")
                .document("length")));
        resumes.add(GoodResumes.school(many(
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
        resumes.add(GoodResumes.end(ResumeLines.of("objective")
                .name("Robin Example")
                .heading("OBJECTIVE")
                .line("To obtain a challenging position in a growing company.", "objective")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2020 - Present")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")));
        resumes.atEnd(r -> r.heading("REFERENCES").line("References available upon request", "references"));
        resumes.atEnd(r -> r.heading("INTERESTS").line("Reading, travelling, music", "generic-hobbies"));
        resumes.add(GoodResumes.end(GoodResumes.begin(5)).document());
        resumes.add(GoodResumes.end(ResumeLines.of("titled resume")
                .bold("Curriculum Vitae", "resume-title")
                .name("Robin Example")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2020 - Present")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")));
        resumes.add(GoodResumes.begin(6)
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
        resumes.atEnd(r -> r.heading("PROJECTS")
                .bold("[Project name]", "placeholder-text")
                .line("Lorem ipsum dolor sit amet 40", "placeholder-text"));
        resumes.inJob(r -> r.bullet("Increased revenue by XX% within 2 years", "placeholder-text"));
    }
}
