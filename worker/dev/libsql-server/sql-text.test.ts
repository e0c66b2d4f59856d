import { describe, expect, it } from 'vitest'
import { changesRows, needsWriter, scanSql } from './sql-text.ts'

describe('scanSql', () => {
  it.each([
    ['select 1', 1],
    ['select 1;', 1],
    ["select ';' -- ; not here\n;", 1],
    ['select 1; select 2', 2],
    ['/* ; */ select "a;b", `c;d`, [e;f]', 1],
    ['create trigger t after insert on a begin update b set c = 1; delete from d; end', 1],
    ['  -- nothing\n ;', 0],
  ])('counts the statements of %s', (sql, statements) => {
    expect(scanSql(sql).statements).toBe(statements)
  })

  it('finds parameters outside quotes', () => {
    expect(scanSql('select ?, ?2, :a, @b, $c, \':d\', "@e"').parameters).toEqual([
      '?',
      '?2',
      ':a',
      '@b',
      '$c',
    ])
  })
})

describe('needsWriter', () => {
  it.each([
    'insert into t values (1)',
    '/* note */ UPDATE t SET a = 1',
    'with x as (select 1) delete from t',
    'create table t (a)',
    'begin immediate',
    'pragma user_version = 3',
    'vacuum',
    'reindex',
  ])('holds for %s', (sql) => {
    expect(needsWriter(scanSql(sql))).toBe(true)
  })

  it.each([
    'select * from "update"',
    "with x as (select 'delete') select * from x",
    'begin deferred',
    'BEGIN TRANSACTION READONLY',
    'commit',
    'rollback',
    'pragma table_info(t)',
    'explain query plan insert into t values (1)',
    '',
  ])('does not hold for %s', (sql) => {
    expect(needsWriter(scanSql(sql))).toBe(false)
  })
})

describe('changesRows', () => {
  it('tells rows from schema', () => {
    expect(changesRows(scanSql('replace into t values (1)'))).toBe(true)
    expect(changesRows(scanSql('create table t (a)'))).toBe(false)
    expect(changesRows(scanSql('select 1'))).toBe(false)
  })
})
