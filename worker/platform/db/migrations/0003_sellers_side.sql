CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`action` text NOT NULL,
	`detail` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_store` ON `audit_entries` (`store_id`,`id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`store_id` text NOT NULL,
	`email` text NOT NULL,
	`last_lead_id` text NOT NULL,
	`last_lead_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `email`)
);
--> statement-breakpoint
CREATE INDEX `customers_recent` ON `customers` (`store_id`,`last_lead_at`,`email`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` text NOT NULL,
	`generation` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_store_email` ON `invitations` (`store_id`,`email`);--> statement-breakpoint
CREATE TABLE `store_counts` (
	`store_id` text NOT NULL,
	`name` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`store_id`, `name`)
);
--> statement-breakpoint
ALTER TABLE `assignments` ADD `warn_at` integer;--> statement-breakpoint
ALTER TABLE `assignments` ADD `reply_mail_at` integer;--> statement-breakpoint
ALTER TABLE `assignments` ADD `offered_at` integer;--> statement-breakpoint
ALTER TABLE `assignments` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `assignments` ADD `lapsed_at` integer;--> statement-breakpoint
ALTER TABLE `assignments` ADD `completed_at` integer;--> statement-breakpoint
ALTER TABLE `assignments` ADD `cancelled_by` text;--> statement-breakpoint
ALTER TABLE `assignments` ADD `cancel_reason` text;--> statement-breakpoint
ALTER TABLE `assignments` ADD `spam_at` integer;--> statement-breakpoint
CREATE INDEX `assignments_answered` ON `assignments` (`store_id`,`answered_at`) WHERE offered_at is not null and answered_at is not null;--> statement-breakpoint
CREATE INDEX `assignments_waiting` ON `assignments` (`store_id`,`reply_due`) WHERE reply_due is not null;--> statement-breakpoint
CREATE INDEX `assignments_warn_at` ON `assignments` (`warn_at`) WHERE warn_at is not null;--> statement-breakpoint
CREATE INDEX `assignments_reply_mail_at` ON `assignments` (`reply_mail_at`) WHERE reply_mail_at is not null;--> statement-breakpoint
ALTER TABLE `lead_contacts` ADD `verified_at` integer;--> statement-breakpoint
ALTER TABLE `lead_contacts` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `leads` ADD `reviewing` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `leads` ADD `budget_band` integer DEFAULT 9 NOT NULL;--> statement-breakpoint
ALTER TABLE `leads` ADD `likely_minor` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `leads` ADD `reference_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `leads` ADD `designed_ms` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `leads` ADD `duplicate_of` text;--> statement-breakpoint
ALTER TABLE `leads` ADD `pool_until` integer;--> statement-breakpoint
ALTER TABLE `leads` ADD `closing_warn_at` integer;--> statement-breakpoint
ALTER TABLE `leads` ADD `closed_reason` text;--> statement-breakpoint
CREATE INDEX `leads_pool_band` ON `leads` (`currency`,`budget_band`,`created_at`,`id`) WHERE status = 'open' and in_pool = 1;--> statement-breakpoint
CREATE INDEX `leads_pool_category_band` ON `leads` (`currency`,`category`,`budget_band`,`created_at`,`id`) WHERE status = 'open' and in_pool = 1;--> statement-breakpoint
CREATE INDEX `leads_pool_until` ON `leads` (`pool_until`) WHERE pool_until is not null;--> statement-breakpoint
CREATE INDEX `leads_closing_warn` ON `leads` (`closing_warn_at`) WHERE closing_warn_at is not null;--> statement-breakpoint
ALTER TABLE `outbox` ADD `subject_id` text;--> statement-breakpoint
CREATE INDEX `outbox_lead` ON `outbox` (`lead_id`);--> statement-breakpoint
CREATE INDEX `outbox_failed` ON `outbox` (`failed_at`) WHERE failed_at is not null;--> statement-breakpoint
ALTER TABLE `stores` ADD `quote_validity_days` integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE `stores` ADD `quote_terms` text;--> statement-breakpoint
ALTER TABLE `stores` ADD `quote_deposit_bps` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stores` ADD `quote_revisions` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `stores` ADD `tax_rate_bps` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stores` ADD `tax_inclusive` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `stores` ADD `muted_mails` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `stores` ADD `saved_replies` text DEFAULT '[]' NOT NULL;