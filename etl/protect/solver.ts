import loadHighs from 'highs'

/** Minimise cost · x, each row an equation, each column within its bounds. */
export interface Programme {
  cost: readonly number[]
  lower: readonly number[]
  upper: readonly number[]
  rows: readonly Row[]
}

export interface Row {
  columns: readonly number[]
  factors: readonly number[]
  equals: number
}

export interface Solver {
  /**
   * The best point of a programme, or undefined when it has none.
   * @throws on every other answer: a time-out, an unbounded or an empty programme, a numerical failure
   */
  solve: (programme: Programme, options?: { integer?: boolean }) => Float64Array | undefined
}

/** HiGHS; `seconds` is the longest that one programme may take. */
export async function loadSolver({ seconds = 60 } = {}): Promise<Solver> {
  const highs = await loadHighs()
  const { optimal, infeasible } = highs.constants.modelStatus
  return {
    solve(programme, { integer = false } = {}) {
      const columns = programme.cost.length
      return highs.withModel(readModel(programme, integer), (model) => {
        model.options.set({
          output_flag: false,
          time_limit: seconds,
          presolve: integer ? 'on' : 'off',
          mip_rel_gap: 0,
          mip_abs_gap: 0.5,
        })
        const { modelStatus } = model.run()
        if (modelStatus === infeasible) return undefined
        if (modelStatus !== optimal) {
          throw new Error(
            `solver: status ${modelStatus} on ${columns} columns; accepted: optimal, infeasible`,
          )
        }
        return model.getSolution().colValue
      })
    },
  }
}

function readModel({ cost, lower, upper, rows }: Programme, integer: boolean) {
  const starts = [0]
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length)
  const right = rows.map(({ equals }) => equals)
  return {
    numCols: cost.length,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: right,
    rowUpper: right,
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: cost.length,
      starts,
      indices: rows.flatMap(({ columns }) => columns),
      values: rows.flatMap(({ factors }) => factors),
    },
    ...(integer ? { integrality: cost.map(() => 1 as const) } : {}),
  }
}
