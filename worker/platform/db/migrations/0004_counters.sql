-- What leads and assignments of before these columns would have been born with.
UPDATE leads SET
  likely_minor = coalesce(json_extract(estimate, '$.likelyMinor'), 0),
  reference_count = (SELECT count(*) FROM design_references r WHERE r.design_id = leads.design_id),
  designed_ms = coalesce((SELECT leads.created_at - d.created_at FROM designs d WHERE d.id = leads.design_id), 0),
  pool_until = CASE WHEN status IN ('open', 'claimed') THEN created_at + 2592000000 END,
  closing_warn_at = CASE WHEN status IN ('open', 'claimed') THEN created_at + 2332800000 END,
  closed_reason = CASE WHEN status = 'closed' THEN 'nobody' END,
  budget_band = CASE WHEN budget_max_minor IS NULL THEN 9 ELSE (
    SELECT (major > 250) + (major > 500) + (major > 1000) + (major > 2000) + (major > 3500) + (major > 5000)
      + (major > 10000) + (major > 20000)
    FROM (SELECT budget_max_minor * 1.0 / CASE
      WHEN currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') THEN 1
      WHEN currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 1000 ELSE 100 END AS major)) END;
--> statement-breakpoint
UPDATE assignments SET
  offered_at = (SELECT min(e.created_at) FROM events e WHERE e.lead_id = assignments.lead_id
    AND e.assignment_id = assignments.id AND e.action = 'offer'),
  answered_at = (SELECT min(e.created_at) FROM events e WHERE e.lead_id = assignments.lead_id
    AND e.assignment_id = assignments.id AND e.action IN ('accept', 'decline')),
  lapsed_at = (SELECT min(e.created_at) FROM events e WHERE e.lead_id = assignments.lead_id
    AND e.assignment_id = assignments.id AND e.action = 'lapse' AND e.actor_kind = 'system'),
  warn_at = CASE WHEN status IN ('offered', 'reviewing') THEN respond_by - 1800000 END,
  reply_mail_at = reply_due;
--> statement-breakpoint
UPDATE lead_contacts SET email = lower(email) WHERE email <> lower(email);
--> statement-breakpoint
INSERT INTO customers (store_id, email, last_lead_id, last_lead_at, created_at)
SELECT a.store_id, lower(c.email), max(l.id), max(l.created_at), min(l.created_at)
FROM assignments a JOIN leads l ON l.id = a.lead_id JOIN lead_contacts c ON c.lead_id = l.id
WHERE a.offered_at IS NOT NULL OR a.accepted_at IS NOT NULL
GROUP BY a.store_id, lower(c.email);
--> statement-breakpoint
INSERT INTO store_counts (store_id, name, value) SELECT store_id, status, count(*) FROM assignments GROUP BY store_id, status;
--> statement-breakpoint
INSERT INTO store_counts (store_id, name, value) SELECT store_id, 'ever_accepted', count(*) FROM assignments
WHERE accepted_at IS NOT NULL GROUP BY store_id;
--> statement-breakpoint
INSERT INTO store_counts (store_id, name, value) SELECT store_id, 'offers_answered', count(*) FROM assignments
WHERE offered_at IS NOT NULL AND answered_at IS NOT NULL GROUP BY store_id;
--> statement-breakpoint
INSERT INTO store_counts (store_id, name, value) SELECT store_id, 'offers_lapsed', count(*) FROM assignments
WHERE offered_at IS NOT NULL AND lapsed_at IS NOT NULL GROUP BY store_id;
--> statement-breakpoint
UPDATE leads SET reviewing = (SELECT count(*) FROM assignments a WHERE a.lead_id = leads.id
  AND a.status IN ('reviewing', 'accepted', 'quote_sent', 'in_production', 'completed'));
--> statement-breakpoint
-- Counters are rows, and only these triggers write them: whatever changes an assignment, they agree with a recount.
CREATE TRIGGER assignments_counted_on_insert AFTER INSERT ON assignments WHEN new.spam_at IS NULL BEGIN
  INSERT INTO store_counts (store_id, name, value) VALUES (new.store_id, new.status, 1)
    ON CONFLICT DO UPDATE SET value = value + 1;
  INSERT INTO store_counts (store_id, name, value) SELECT new.store_id, 'ever_accepted', 1 WHERE new.accepted_at IS NOT NULL
    ON CONFLICT DO UPDATE SET value = value + 1;
  UPDATE leads SET reviewing = reviewing + 1
    WHERE id = new.lead_id AND new.status IN ('reviewing', 'accepted', 'quote_sent', 'in_production', 'completed');
END;
--> statement-breakpoint
CREATE TRIGGER assignments_status_counted AFTER UPDATE OF status, spam_at ON assignments
WHEN old.status <> new.status OR (old.spam_at IS NULL) <> (new.spam_at IS NULL) BEGIN
  INSERT INTO store_counts (store_id, name, value) VALUES (old.store_id, old.status, -(old.spam_at IS NULL))
    ON CONFLICT DO UPDATE SET value = value + excluded.value;
  INSERT INTO store_counts (store_id, name, value) VALUES (new.store_id, new.status, new.spam_at IS NULL)
    ON CONFLICT DO UPDATE SET value = value + excluded.value;
END;
--> statement-breakpoint
-- CASE, not IN: for each row a trigger looks at, IN fills a list anew, and a million lapses take twice the time.
CREATE TRIGGER assignments_reviewing_counted AFTER UPDATE OF status, spam_at ON assignments
WHEN (old.spam_at IS NULL AND CASE old.status WHEN 'reviewing' THEN 1 WHEN 'accepted' THEN 1 WHEN 'quote_sent' THEN 1
    WHEN 'in_production' THEN 1 WHEN 'completed' THEN 1 ELSE 0 END)
  <> (new.spam_at IS NULL AND CASE new.status WHEN 'reviewing' THEN 1 WHEN 'accepted' THEN 1 WHEN 'quote_sent' THEN 1
    WHEN 'in_production' THEN 1 WHEN 'completed' THEN 1 ELSE 0 END) BEGIN
  UPDATE leads SET reviewing = reviewing + iif(new.spam_at IS NULL
      AND new.status IN ('reviewing', 'accepted', 'quote_sent', 'in_production', 'completed'), 1, -1)
    WHERE id = new.lead_id;
END;
--> statement-breakpoint
CREATE TRIGGER assignments_ever_accepted_counted AFTER UPDATE OF accepted_at, spam_at ON assignments
WHEN (old.accepted_at IS NOT NULL AND old.spam_at IS NULL) <> (new.accepted_at IS NOT NULL AND new.spam_at IS NULL) BEGIN
  INSERT INTO store_counts (store_id, name, value)
    VALUES (new.store_id, 'ever_accepted', iif(new.accepted_at IS NOT NULL AND new.spam_at IS NULL, 1, -1))
    ON CONFLICT DO UPDATE SET value = value + excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER assignments_offers_answered_counted AFTER UPDATE OF answered_at, spam_at ON assignments
WHEN new.offered_at IS NOT NULL AND (old.answered_at IS NOT NULL AND old.spam_at IS NULL) <> (new.answered_at IS NOT NULL AND new.spam_at IS NULL) BEGIN
  INSERT INTO store_counts (store_id, name, value)
    VALUES (new.store_id, 'offers_answered', iif(new.answered_at IS NOT NULL AND new.spam_at IS NULL, 1, -1))
    ON CONFLICT DO UPDATE SET value = value + excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER assignments_offers_lapsed_counted AFTER UPDATE OF lapsed_at, spam_at ON assignments
WHEN new.offered_at IS NOT NULL AND (old.lapsed_at IS NOT NULL AND old.spam_at IS NULL) <> (new.lapsed_at IS NOT NULL AND new.spam_at IS NULL) BEGIN
  INSERT INTO store_counts (store_id, name, value)
    VALUES (new.store_id, 'offers_lapsed', iif(new.lapsed_at IS NOT NULL AND new.spam_at IS NULL, 1, -1))
    ON CONFLICT DO UPDATE SET value = value + excluded.value;
END;
