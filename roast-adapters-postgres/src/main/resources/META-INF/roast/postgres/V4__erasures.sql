-- Whoever sweeps looks for erasures that broke off; there are few.
CREATE INDEX account_erasing ON roast.account (id) WHERE erasing;

-- Whether someone else was let write the file. That a file may still be written late does not tell any more, as those that
-- a process writes itself may be as well. What is there already, and what older programs announce, is looked at.
ALTER TABLE roast.resume ADD COLUMN direct boolean NOT NULL DEFAULT true;
